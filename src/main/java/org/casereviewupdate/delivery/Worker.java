package org.casereviewupdate.delivery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.LineEnd;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.RelayUnavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one connection loaded: claims deliveries, has the connection carry them, and sees to what it brings back. */
final class Worker implements Runnable {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final UUID id = UUID.randomUUID();
    private final Dispatcher dispatcher;
    private final Ledger ledger;
    private final Clerk clerk;
    private final Relay relay;
    private final Consignment consignment;
    private final Replies replies;
    private final Clock clock;

    private @Nullable RelayConnection connection;

    Worker(
            Dispatcher dispatcher,
            Ledger ledger,
            Clerk clerk,
            Relay relay,
            Consignment consignment,
            Replies replies,
            Clock clock) {
        this.dispatcher = dispatcher;
        this.ledger = ledger;
        this.clerk = clerk;
        this.relay = relay;
        this.consignment = consignment;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            while (!dispatcher.paused()) {
                List<Claim> claims = ledger.claim(consignment.issue(), id);
                if (claims.isEmpty()) {
                    return;
                }
                carry(claims);
                ledger.release(consignment.issue(), id);
            }
        } catch (RelayUnavailable unavailable) {
            LOG.warnf("The relay is not available: %s", unavailable.getMessage());
            dispatcher.pause();
        } catch (CompletionException failed) {
            // What was let through and not entered stays SENDING, and its lease makes it uncertain.
            LOG.error("A connection was given up", failed);
        } finally {
            // Hung up first: giving back fails while the database is away, and the lease gives back then.
            disconnect();
            ledger.release(consignment.issue(), id);
        }
    }

    private void carry(List<Claim> claims) throws RelayUnavailable {
        Load load = new Load(claims, consignment, clerk, replies, clock, dispatcher::paused);
        LineEnd end = connected().run(load).toCompletableFuture().join();
        Handover trouble = end.trouble();
        if (trouble == null) {
            return;
        }
        Claim broken = load.takenBack();
        if (end.why() == LineEnd.Why.BROKEN && broken != null && !Replies.isFaultOfTheRun(trouble)) {
            ledger.putOff(broken, replies.classify(trouble, broken.attempt(), broken.started(), clock.instant()));
            return;
        }
        // A relay that ends a connection after a while is met again at once; one that takes nothing is left alone.
        if (load.carried() == 0 || end.why() == LineEnd.Why.SENDER_REFUSED) {
            LOG.warnf("The relay refuses mail: %s %d %s", trouble.stage(), trouble.code(), trouble.text());
            dispatcher.pause();
        }
    }

    private RelayConnection connected() throws RelayUnavailable {
        if (connection != null && connection.usable()) {
            return connection;
        }
        disconnect();
        connection = relay.connect();
        return connection;
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}

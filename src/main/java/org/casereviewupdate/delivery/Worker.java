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
import org.casereviewupdate.relay.Stage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one connection loaded: claims deliveries, has the connection carry them, and sees to what it brings back. */
final class Worker implements Runnable {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Dispatcher dispatcher;
    private final Ledger ledger;
    private final Clerk clerk;
    private final Relay relay;
    private final Consignment consignment;
    private final Replies replies;
    private final Clock clock;
    private final int most;

    private @Nullable RelayConnection connection;
    private int carried;
    private int size;

    Worker(
            Dispatcher dispatcher,
            Ledger ledger,
            Clerk clerk,
            Relay relay,
            Consignment consignment,
            Replies replies,
            Clock clock,
            int most) {
        this.dispatcher = dispatcher;
        this.ledger = ledger;
        this.clerk = clerk;
        this.relay = relay;
        this.consignment = consignment;
        this.replies = replies;
        this.clock = clock;
        this.most = most;
        this.size = most;
    }

    @Override
    public void run() {
        try {
            boolean further = true;
            while (further && !dispatcher.paused()) {
                further = carryNext();
            }
        } catch (RelayUnavailable unavailable) {
            LOG.warnf("The relay is not available: %s", unavailable.getMessage());
            dispatcher.pause();
        } catch (CompletionException failed) {
            // What was let through and not entered stays SENDING, and its lease makes it uncertain.
            LOG.error("A connection was given up", failed);
        } finally {
            disconnect();
        }
    }

    /** Whether it is worth claiming more. */
    private boolean carryNext() throws RelayUnavailable {
        // A new name for each load: a late statement of an older one must not be taken for this one's.
        UUID name = UUID.randomUUID();
        Load load = new Load(consignment, clerk, replies, clock, dispatcher::paused);
        List<Claim> claims = ledger.claim(consignment.issue(), name, size);
        if (claims.isEmpty()) {
            return false;
        }
        try {
            claims.forEach(claim -> pack(load, claim));
            LineEnd end = connected().run(load).toCompletableFuture().join();
            carried += load.carried();
            // A claim does not keep for long, so no more is claimed than this connection has shown that it can carry
            // meanwhile.
            size = Math.max(1, Math.min(most, 2 * load.carried()));
            return seeTo(end, load);
        } finally {
            ledger.release(consignment.issue(), name);
        }
    }

    private void pack(Load load, Claim claim) {
        try {
            load.pack(claim);
        } catch (IllegalArgumentException unsafe) {
            LOG.errorf("Delivery %s cannot be put on the wire: %s", claim, unsafe.getMessage());
            Handover never = new Handover(Stage.CONNECT, 0, null, "The message could not be written");
            ledger.giveUp(claim, new Outcome(DeliveryStatus.FAILED, null, never));
        }
    }

    private boolean seeTo(LineEnd end, Load load) {
        Handover trouble = end.trouble();
        Claim unfinished = end.takenBack() == null ? null : load.takenBack();
        if (unfinished != null
                && end.why() == LineEnd.Why.BROKEN
                && trouble != null
                && !Replies.isFaultOfTheRun(trouble)) {
            ledger.giveUp(
                    unfinished, replies.classify(trouble, unfinished.attempt(), unfinished.started(), clock.instant()));
        } else if (unfinished != null) {
            ledger.takeBack(unfinished);
        }
        if (end.why() == LineEnd.Why.GATE_SHUT) {
            // If not even one went through, something holds for them all: the next tick looks what it is.
            return load.carried() > 0;
        }
        // A relay that ends a connection after a while is met again at once; one that takes nothing is left alone.
        if (trouble != null && (carried == 0 || end.why() == LineEnd.Why.SENDER_REFUSED)) {
            LOG.warnf("The relay refuses mail: %s %d %s", trouble.stage(), trouble.code(), trouble.text());
            dispatcher.pause();
        }
        return true;
    }

    private RelayConnection connected() throws RelayUnavailable {
        if (connection != null && connection.usable()) {
            return connection;
        }
        disconnect();
        connection = relay.connect();
        carried = 0;
        return connection;
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}

package org.casereviewupdate.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.RelayUnavailable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works one connection: claims deliveries and hands them over one after another.
 *
 * <p>SENDING is committed before the first byte leaves, and the outcome before the next message begins, so that a crash leaves at most one
 * delivery of this connection in doubt.
 */
final class Worker implements Runnable {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final UUID id = UUID.randomUUID();
    private final Dispatcher dispatcher;
    private final Ledger ledger;
    private final Relay relay;
    private final Consignment consignment;
    private final Replies replies;
    private final Clock clock;

    private @Nullable RelayConnection connection;

    Worker(Dispatcher dispatcher, Ledger ledger, Relay relay, Consignment consignment, Replies replies, Clock clock) {
        this.dispatcher = dispatcher;
        this.ledger = ledger;
        this.relay = relay;
        this.consignment = consignment;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            List<Claim> claims = ledger.claim(consignment.issue(), id);
            while (!claims.isEmpty() && workOff(claims)) {
                claims = ledger.claim(consignment.issue(), id);
            }
        } catch (RelayUnavailable unavailable) {
            LOG.warnf("The relay is not available: %s", unavailable.getMessage());
            dispatcher.pause();
        } finally {
            disconnect(); // first: the database may be what failed
            ledger.release(consignment.issue(), id);
        }
    }

    /** Whether it is worth claiming more: not when the relay is in trouble, nor when nothing that was claimed could begin. */
    private boolean workOff(List<Claim> claims) throws RelayUnavailable {
        boolean any = false;
        for (Claim claim : claims) {
            if (dispatcher.paused()) {
                return false;
            }
            // Connected first: what has begun is on its way at once.
            RelayConnection open = connected();
            Optional<Recipient> recipient = ledger.begin(claim, consignment.revision());
            if (recipient.isPresent()) {
                any = true;
                handOver(open, claim, recipient.get());
            }
        }
        return any;
    }

    private void handOver(RelayConnection open, Claim claim, Recipient recipient) {
        Handover handover = open.send(
                consignment.envelope(claim.subscriber(), recipient.address()),
                consignment.message(claim.subscriber(), recipient.address()));
        ledger.settle(claim, replies.classify(handover, recipient.attempt(), recipient.started(), clock.instant()));
        if (Replies.isFaultOfTheRun(handover)) {
            LOG.warnf("The relay refuses mail: %s %d %s", handover.stage(), handover.code(), handover.text());
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

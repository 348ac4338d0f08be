package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.KeptConnections;
import org.casereviewupdate.relay.LineEnd;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.subscription.ChoiceKey;
import org.jboss.logging.Logger;

/** Carries one load of an issue to the relay: claims deliveries, has a connection carry them, and sees to what it brings back. */
@Singleton
class Carrier {

    private static final Logger LOG = Logger.getLogger(Carrier.class);

    private final Ledger ledger;
    private final Clerk clerk;
    private final Consignments consignments;
    private final KeptConnections connections;
    private final Breaker breaker;
    private final Brake brake;
    private final Replies replies;
    private final Duration later;
    private final Clock clock;

    Carrier(
            Ledger ledger,
            Clerk clerk,
            Consignments consignments,
            KeptConnections connections,
            Breaker breaker,
            Brake brake,
            DeliveryConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.clerk = clerk;
        this.consignments = consignments;
        this.connections = connections;
        this.breaker = breaker;
        this.brake = brake;
        this.replies = new Replies(config.giveUpAfter());
        this.later = config.pauseAfterFault().multipliedBy(2);
        this.clock = clock;
    }

    /** Carries a load for a worker. */
    Trip carry(Departure departure, Worker worker) {
        // A new name for each load: a late statement of an older one must not be taken for this one's.
        UUID name = UUID.randomUUID();
        // Before anything is claimed: what there is no making a mail of is not to be tried for one recipient after
        // another.
        consignments.of(departure);
        List<Claim> claims = ledger.claim(departure.issue(), name, worker.size());
        if (claims.isEmpty()) {
            return Trip.NOTHING_DUE;
        }
        try {
            return carry(departure, new Load(clerk, replies, clock, worker, claims), claims, worker);
        } finally {
            ledger.giveBack(departure.issue(), name, claims);
        }
    }

    private Trip carry(Departure departure, Load load, List<Claim> claims, Worker worker) {
        Optional<RelayConnection> kept = connections.kept();
        Optional<RelayConnection> connection = kept.isPresent() ? kept : breaker.connect(worker.trying());
        if (connection.isEmpty() || load.stale()) {
            // Should the way to the relay have taken too long for these claims, the next ones find it open.
            connection.ifPresent(one -> giveBack(one, worker));
            return Trip.NOTHING_CARRIED;
        }
        if (kept.isEmpty()) {
            load.onNewConnection();
        }
        try {
            pack(departure, load, claims);
            LineEnd end = connection.get().run(load).toCompletableFuture().join();
            return seeTo(departure, end, load, claims.size());
        } finally {
            giveBack(connection.get(), worker);
        }
    }

    private void giveBack(RelayConnection connection, Worker worker) {
        connections.giveBack(connection);
        if (!breaker.letsGoOn(worker.trying())) {
            // Whoever tries the relay has to learn whether it lets anybody in.
            connections.forget();
        }
    }

    private void pack(Departure departure, Load load, List<Claim> claims) {
        Function<ChoiceKey, Consignment> written =
                consignments.of(departure, claims.stream().map(Claim::choice).toList());
        Iterator<Claim> next = claims.iterator();
        while (next.hasNext() && !load.packedLongEnough()) {
            pack(departure, load, next.next(), written);
        }
    }

    /** What cannot be written for one recipient keeps nobody else from getting theirs. */
    private void pack(Departure departure, Load load, Claim claim, Function<ChoiceKey, Consignment> written) {
        try {
            load.pack(claim, written.apply(claim.choice()));
        } catch (RuntimeException unwritable) {
            // Neither its words nor its trace: they could hold the address.
            LOG.errorf("%s cannot be written: %s", claim, unwritable.getClass().getSimpleName());
            Handover never = new Handover(Stage.CONNECT, 0, null, "The message could not be written");
            ledger.giveUp(claim, new Outcome(DeliveryStatus.FAILED, null, never));
            brake.heard(departure, Fault.UNWRITTEN);
        }
    }

    private Trip seeTo(Departure departure, LineEnd end, Load load, int claimed) {
        Handover trouble = end.trouble();
        takeBack(departure, end, load);
        if (end.why() == LineEnd.Why.GATE_SHUT) {
            // If not even one went through, something holds for them all, and will be known at the next look.
            return load.carried() > 0 ? Trip.carried(load.carried(), claimed) : Trip.NOTHING_DUE;
        }
        if (load.carried() > 0) {
            breaker.carried();
        }
        if (trouble != null && end.why() == LineEnd.Why.SENDER_REFUSED) {
            breaker.failed(trouble);
        } else if (trouble != null && load.tookNothing()) {
            // A relay that ends a connection after a while is met again at once; one that takes nothing is left alone.
            breaker.tookNothing(trouble);
        }
        return Trip.carried(load.carried(), claimed);
    }

    /** Sees to the delivery that was on the wire and not let through, if there is one. */
    private void takeBack(Departure departure, LineEnd end, Load load) {
        Claim unfinished = end.takenBack() == null ? null : load.takenBack();
        if (unfinished == null) {
            return;
        }
        Handover trouble = end.trouble();
        if (end.why() != LineEnd.Why.BROKEN || trouble == null) {
            ledger.takeBack(unfinished, null);
        } else if (!Replies.isFaultOfTheRun(trouble)) {
            ledger.giveUp(
                    unfinished, replies.classify(trouble, unfinished.attempt(), unfinished.started(), clock.instant()));
            if (trouble.code() != 0) {
                brake.heard(departure, Replies.fault(trouble));
            }
        } else if (load.tookNothing() && Replies.knowsRecipient(trouble)) {
            ledger.giveUp(
                    unfinished,
                    replies.closedOver(trouble, unfinished.attempt(), unfinished.started(), clock.instant()));
        } else {
            // Were it this one over whom the relay ends its connections, nobody else would ever come first.
            ledger.takeBack(unfinished, load.openedNothing() ? clock.instant().plus(later) : null);
        }
    }
}

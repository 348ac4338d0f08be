package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.relay.Relay;

/** Dispatchers with a clerk and a pace each, that share nothing but the database, as replicas do. */
@Singleton
class Replicas {

    private final Ledger ledger;
    private final Slots slots;
    private final Consignments consignments;
    private final Relay relay;
    private final DeliveryConfig config;
    private final RateConfig rates;
    private final Clock clock;

    Replicas(
            Ledger ledger,
            Slots slots,
            Consignments consignments,
            Relay relay,
            DeliveryConfig config,
            RateConfig rates,
            Clock clock) {
        this.ledger = ledger;
        this.slots = slots;
        this.consignments = consignments;
        this.relay = relay;
        this.config = config;
        this.rates = rates;
        this.clock = clock;
    }

    /** Has so many of them send an issue until there is nothing left to claim. */
    void send(int count, UUID issue) {
        List<CompletableFuture<Void>> all = Stream.generate(this::replica)
                .limit(count)
                .map(replica -> CompletableFuture.runAsync(() -> replica.send(issue)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** A clerk of its own, that a test may stop. */
    Clerk clerk() {
        return clerk(new Pace(slots, rates));
    }

    private Dispatcher replica() {
        Pace pace = new Pace(slots, rates);
        return new Dispatcher(ledger, clerk(pace), pace, consignments, relay, config, clock);
    }

    private Clerk clerk(Pace pace) {
        return new Clerk(ledger, pace, new DomainPace(slots, pace));
    }
}

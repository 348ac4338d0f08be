package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.issue.SendIssue;
import org.casereviewupdate.relay.KeptConnections;
import org.casereviewupdate.relay.Relay;

/** Dispatchers with a clerk and a pace each, that share nothing but the database, as replicas do. */
@Singleton
class Replicas {

    private final Ledger ledger;
    private final Slots slots;
    private final SendIssue issues;
    private final Consignments consignments;
    private final Relay relay;
    private final KeptConnections connections;
    private final DeliveryConfig config;
    private final RateConfig rates;
    private final Clock clock;

    Replicas(
            Ledger ledger,
            Slots slots,
            SendIssue issues,
            Consignments consignments,
            Relay relay,
            KeptConnections connections,
            DeliveryConfig config,
            RateConfig rates,
            Clock clock) {
        this.ledger = ledger;
        this.slots = slots;
        this.issues = issues;
        this.consignments = consignments;
        this.relay = relay;
        this.connections = connections;
        this.config = config;
        this.rates = rates;
        this.clock = clock;
    }

    /** Has so many of them send what is on its way until there is nothing left to claim. */
    void send(int count) {
        List<CompletableFuture<Void>> all = Stream.generate(this::replica)
                .limit(count)
                .map(replica -> CompletableFuture.runAsync(() -> {
                    replica.start();
                    replica.await();
                    replica.complain();
                }))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    /** A clerk of its own, that a test may stop. */
    Clerk clerk() {
        return clerk(pace());
    }

    /** One that keeps to a pace, which a test may stop. */
    Clerk clerk(Pace pace) {
        return clerk(pace, new Agenda());
    }

    Pace pace() {
        return new Pace(slots, rates);
    }

    private Dispatcher replica() {
        Pace pace = pace();
        Agenda agenda = new Agenda();
        Brake brake = new Brake(clock);
        Breaker breaker = new Breaker(connections, config, clock);
        Carrier carrier =
                new Carrier(ledger, clerk(pace, agenda), consignments, connections, breaker, brake, config, clock);
        return new Dispatcher(issues, agenda, consignments, carrier, breaker, brake, relay, pace, config);
    }

    private Clerk clerk(Pace pace, Agenda agenda) {
        return new Clerk(ledger, pace, new DomainPace(slots, pace), agenda);
    }
}

package org.casereviewupdate.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.casereviewupdate.relay.Relay;
import org.jboss.logging.Logger;

/** Sends an issue over several connections at once, each with a worker of its own. */
@Singleton
class Dispatcher {

    /** When it stops among those that observe the stop: before what it needs. */
    static final int STOP = 100;

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Ledger ledger;
    private final Clerk clerk;
    private final Pace pace;
    private final Consignments consignments;
    private final Relay relay;
    private final DeliveryConfig config;
    private final Clock clock;
    private final ExecutorService workers = Executors.newCachedThreadPool(Dispatcher::thread);

    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean stopping;

    Dispatcher(
            Ledger ledger,
            Clerk clerk,
            Pace pace,
            Consignments consignments,
            Relay relay,
            DeliveryConfig config,
            Clock clock) {
        this.ledger = ledger;
        this.clerk = clerk;
        this.pace = pace;
        this.consignments = consignments;
        this.relay = relay;
        this.config = config;
        this.clock = clock;
    }

    /** Sends what is due of an issue and returns when there is no more to claim, the issue is halted, or the relay is in trouble. */
    void send(UUID issue) {
        if (paused()) {
            return;
        }
        Consignment consignment = consignments.of(issue);
        List<CompletableFuture<Void>> lines = IntStream.range(0, pace.connections(relay.connections()))
                .mapToObj(i -> new Worker(
                        this,
                        ledger,
                        clerk,
                        relay,
                        consignment,
                        new Replies(config.giveUpAfter()),
                        clock,
                        config.claimSize()))
                .map(worker -> CompletableFuture.runAsync(worker, workers))
                .toList();
        // All of them, also when one fails: the next tick must not add to those that still work.
        CompletableFuture.allOf(lines.toArray(CompletableFuture[]::new)).join();
    }

    /** Whether workers should stop at the next message. */
    boolean paused() {
        return stopping || clock.instant().isBefore(pausedUntil);
    }

    /** Leaves the relay alone for a while: it is in trouble, and trying harder would not help it. */
    void pause() {
        pausedUntil = clock.instant().plus(config.pauseAfterFault());
    }

    /** Lets each connection finish the message it is handing over, and no more: a message cut off would be an uncertain one. */
    void stop(@Observes @Priority(STOP) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(config.drain().toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("Some messages were still being handed over; they will count as uncertain");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dispatch");
        thread.setDaemon(true);
        return thread;
    }
}

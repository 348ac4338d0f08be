package org.casereviewupdate.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.casereviewupdate.issue.SendIssue;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.time.DatabaseAway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sees to it that as many workers are at work as there are connections, as long as something is due; or one, while the relay is tried. */
@Singleton
class Dispatcher {

    /** When it stops among those that observe the stop: before what it needs. */
    static final int STOP = 100;

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final SendIssue issues;
    private final Agenda agenda;
    private final Consignments consignments;
    private final Breaker breaker;
    private final Worker.Crew crew;
    private final Relay relay;
    private final Pace pace;
    private final DeliveryConfig config;
    private final ExecutorService threads = Executors.newCachedThreadPool(Dispatcher::thread);
    private final Map<Worker, CompletableFuture<Void>> atWork = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    private volatile boolean stopping;

    Dispatcher(
            SendIssue issues,
            Agenda agenda,
            Consignments consignments,
            Carrier carrier,
            Breaker breaker,
            Brake brake,
            Relay relay,
            Pace pace,
            DeliveryConfig config) {
        this.issues = issues;
        this.agenda = agenda;
        this.consignments = consignments;
        this.breaker = breaker;
        this.crew = new Worker.Crew(agenda, carrier, breaker, brake, config, this::failed);
        this.relay = relay;
        this.pace = pace;
        this.config = config;
    }

    /** Looks what is on its way and has workers carry it; those that are at work take notice of what is new. */
    void start() {
        int look = agenda.look();
        List<Departure> underway = issues.underway().stream().map(Departure::of).toList();
        consignments.keepOnly(underway);
        agenda.renew(underway, look);
        if (!underway.isEmpty()) {
            setToWork();
        }
    }

    /** Waits until no worker is at work. */
    void await() {
        Optional<CompletableFuture<Void>> one = atWork.values().stream().findAny();
        while (one.isPresent()) {
            one.get().join();
            one = atWork.values().stream().findAny();
        }
    }

    /** Throws what a worker stumbled over since it was asked last, for whoever keeps the log. */
    void complain() {
        RuntimeException failed = failure.getAndSet(null);
        if (failed != null) {
            throw failed;
        }
    }

    /** Lets each connection finish the message it is handing over, and no more: a message cut off would be an uncertain one. */
    void stop(@Observes @Priority(STOP) ShutdownEvent event) throws InterruptedException {
        synchronized (this) {
            stopping = true;
            threads.shutdown();
        }
        if (!threads.awaitTermination(config.drain().toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("Some messages were still being handed over; they will count as uncertain");
        }
    }

    private synchronized void setToWork() {
        if (!stopping && breaker.mayTry()) {
            setToWork(Worker.firstOfAll(crew, () -> stopping));
        }
        while (!stopping && breaker.closed() && atWork.size() < pace.connections(relay.connections())) {
            setToWork(Worker.oneOfMany(crew, () -> stopping));
        }
    }

    private void setToWork(Worker worker) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        atWork.put(worker, done);
        try {
            threads.execute(() -> {
                try {
                    work(worker);
                } finally {
                    ended(worker, done);
                }
            });
        } catch (RuntimeException | Error noThread) {
            // What never began must not count as one that is at work, or that tries, for good.
            if (worker.trying()) {
                breaker.tried();
            }
            ended(worker, done);
            throw noThread;
        }
    }

    private void ended(Worker worker, CompletableFuture<Void> done) {
        atWork.remove(worker);
        done.complete(null);
    }

    private void failed(RuntimeException trouble) {
        failure.set(trouble);
        if (DatabaseAway.caused(trouble)) {
            agenda.interrupt();
        }
    }

    private void work(Worker worker) {
        boolean alone = worker.trying();
        try {
            while (worker.carryNext()) {
                if (alone && !worker.trying()) {
                    alone = false;
                    setToWork();
                }
            }
        } finally {
            if (alone) {
                breaker.tried();
            }
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dispatch");
        thread.setDaemon(true);
        return thread;
    }
}

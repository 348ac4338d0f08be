package org.casereviewupdate.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.time.DatabaseAway;
import org.jboss.logging.Logger;

/**
 * Enters the turns of all connections into the ledger, as many in one commit as have come together while the last one was written. So each
 * delivery is entered before it leaves and after it ended, and the cost of a commit is shared.
 *
 * <p>A turn that cannot be written is written again until it can be: writing one twice is as good as once, and what the relay said is not
 * to be lost because the database was away. Meanwhile the messages wait without their final dots.
 */
@Singleton
class Clerk {

    private static final Logger LOG = Logger.getLogger(Clerk.class);

    /** Nothing to enter: it ends the wait for something. */
    private static final Entry WAKE = new Entry(new Turn(null, null, null, 0));

    private static final int MOST = 64;
    private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(5);

    /** How old a judgement may be when its gate opens: a statement that waited for a lock or a disk has judged by what was true before. */
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    /** How long it may wait here to be entered how a delivery ended, because the next one is to have its slot soon. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);

    /** How long a stop waits for what is still to be written. */
    private static final long LAST_TRY = TimeUnit.SECONDS.toNanos(5);

    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Ledger ledger;
    private final Pace pace;
    private final DomainPace domains;
    private final Agenda agenda;
    private final Thread thread;
    private volatile boolean stopped;

    Clerk(Ledger ledger, Pace pace, DomainPace domains, Agenda agenda) {
        this.ledger = ledger;
        this.pace = pace;
        this.domains = domains;
        this.agenda = agenda;
        this.thread = new Thread(this::work, "clerk");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Enters a turn. Where the rate is limited, what begins is entered when it has a slot; how the last delivery ended with it if that is soon, and
     * at once if not.
     *
     * @return once it is durable: whether the delivery that was to begin may be finished; true if none was
     */
    CompletionStage<Boolean> enter(Turn turn) {
        Claim begins = turn.begins();
        if (begins == null || (begins.slot() == null && !pace.limited())) {
            return write(turn);
        }
        return turn.onlyEnded().map(ended -> next(ended, turn)).orElseGet(() -> begin(turn));
    }

    private CompletionStage<Boolean> next(Turn ended, Turn turn) {
        boolean domain = Objects.requireNonNull(turn.begins()).slot() != null;
        return !domain && pace.soon()
                ? together(ended, turn)
                : write(ended).thenCompose(entered -> begin(turn.onlyBegins()));
    }

    /** Both in one entry when there is a slot; how the last one ended alone, if that is long in coming or the program stops before. */
    private CompletionStage<Boolean> together(Turn ended, Turn turn) {
        CompletableFuture<Boolean> alone =
                new CompletableFuture<Boolean>().completeOnTimeout(true, PATIENCE, TimeUnit.NANOSECONDS);
        CompletionStage<Boolean> before =
                alone.thenCompose(yes -> yes ? write(ended) : CompletableFuture.completedFuture(true));
        return pace.next(
                        null,
                        () -> alone.complete(false)
                                ? write(turn)
                                : before.thenCompose(entered -> write(turn.onlyBegins())))
                .thenCompose(open -> {
                    alone.complete(true);
                    return before.thenApply(entered -> open);
                });
    }

    private CompletionStage<Boolean> begin(Turn turn) {
        Slot slot = Objects.requireNonNull(turn.begins()).slot();
        if (pace.limited()) {
            return pace.next(slot == null ? null : slot.rate(), () -> write(turn));
        }
        return domains.next(Objects.requireNonNull(slot), () -> write(turn));
    }

    /** After the dispatcher has let its connections finish, nothing more begins; what was heard meanwhile is written, if the database is there. */
    void stop(@Observes @Priority(Dispatcher.STOP + 1) ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        queue.add(WAKE);
        TimeUnit.NANOSECONDS.timedJoin(thread, LAST_TRY);
        if (thread.isAlive()) {
            LOG.warn("The ledger did not take what the relay said last; some deliveries will count as uncertain");
        }
    }

    private CompletionStage<Boolean> write(Turn turn) {
        Entry entry = new Entry(turn);
        queue.add(entry);
        cancelIfStopped();
        return entry.entered();
    }

    private void work() {
        try {
            while (!queue.isEmpty() || !isStopping()) {
                List<Entry> batch = new ArrayList<>(MOST);
                batch.add(queue.take());
                queue.drainTo(batch, MOST - 1);
                batch.remove(WAKE);
                write(batch);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            cancelIfStopped();
        }
    }

    private void write(List<Entry> wanted) throws InterruptedException {
        List<Entry> batch = wanted;
        for (long wait = FIRST_WAIT; !batch.isEmpty(); wait = Math.min(2 * wait, LONGEST_WAIT)) {
            boolean last = isStopping();
            if (last) {
                batch = batch.stream()
                        .flatMap(e -> e.withoutBeginning().stream())
                        .toList();
            }
            try {
                tell(batch);
                return;
            } catch (RuntimeException bug) {
                writeOneByOne(batch, bug);
                return;
            } catch (SQLException failed) {
                if (!DatabaseAway.caused(failed)) {
                    writeOneByOne(batch, failed);
                    return;
                }
                agenda.interrupt();
                LOG.warnf("The ledger is away (%s); %d deliveries wait", failed.getSQLState(), batch.size());
                if (last) {
                    batch.forEach(entry -> entry.entered().cancel(false));
                    return;
                }
                stopping.await(wait, TimeUnit.NANOSECONDS);
            }
        }
    }

    private void tell(List<Entry> batch) throws SQLException {
        long asked = System.nanoTime();
        Set<DeliveryId> begun = ledger.enter(batch.stream().map(Entry::turn).toList());
        boolean stale = System.nanoTime() - asked > FRESH;
        for (Entry entry : batch) {
            boolean open = entry.isOpen(begun);
            if (stale && open && entry.begins()) {
                queue.add(entry.again());
            } else {
                entry.entered().complete(open);
            }
        }
    }

    /** The database refuses what one turn says; the others must not suffer for it. */
    private void writeOneByOne(List<Entry> batch, Exception refusal) throws InterruptedException {
        if (batch.size() == 1) {
            refuse(batch.get(0), refusal);
            return;
        }
        for (Entry entry : batch) {
            write(List.of(entry));
        }
    }

    /** Should it be the beginning that is refused, what the relay said of the one before is entered all the same. */
    private void refuse(Entry entry, Exception refusal) throws InterruptedException {
        Optional<Turn> ended = entry.begins() ? entry.turn().onlyEnded() : Optional.empty();
        if (ended.isPresent()) {
            write(List.of(new Entry(ended.get())));
        }
        entry.entered().completeExceptionally(refusal);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void cancelIfStopped() {
        Entry entry;
        while (stopped && (entry = queue.poll()) != null) {
            entry.entered().cancel(false);
        }
    }
}

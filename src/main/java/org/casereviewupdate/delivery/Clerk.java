package org.casereviewupdate.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
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
    private static final int MOST = 64;
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Ledger ledger;
    private final Thread thread;
    private volatile boolean stopping;

    Clerk(Ledger ledger) {
        this.ledger = ledger;
        this.thread = new Thread(this::work, "clerk");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Enters a turn.
     *
     * @return once it is durable: whether the delivery that was to begin may be finished; true if none was
     */
    CompletionStage<Boolean> enter(Turn turn) {
        Entry entry = new Entry(turn, new CompletableFuture<>());
        queue.add(entry);
        return entry.entered();
    }

    /** After the dispatcher has let its connections finish, nothing more comes. */
    void stop(@Observes @Priority(Dispatcher.STOP + 1) ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    private void work() {
        List<Entry> batch = new ArrayList<>(MOST);
        while (!stopping) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MOST - 1);
                write(batch);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                batch.forEach(entry -> entry.entered().cancel(false));
                return;
            }
            batch.clear();
        }
    }

    private void write(List<Entry> batch) throws InterruptedException {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                Set<DeliveryId> begun =
                        ledger.enter(batch.stream().map(Entry::turn).toList());
                batch.forEach(entry -> entry.tell(begun));
                return;
            } catch (RuntimeException bug) {
                writeOneByOne(batch, bug);
                return;
            } catch (SQLException failed) {
                if (isRefusal(failed)) {
                    writeOneByOne(batch, failed);
                    return;
                }
                LOG.warnf("The ledger is away (%s); %d deliveries wait", failed.getSQLState(), batch.size());
                Thread.sleep(wait.toMillis());
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            }
        }
    }

    /** The database refuses what one turn says; the others must not suffer for it. */
    private void writeOneByOne(List<Entry> batch, Exception refusal) throws InterruptedException {
        if (batch.size() == 1) {
            batch.get(0).entered().completeExceptionally(refusal);
            return;
        }
        for (Entry entry : batch) {
            write(List.of(entry));
        }
    }

    /** Classes 22, 23 and 42 are about what was said; every other is about who should have listened. */
    private static boolean isRefusal(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }

    private record Entry(Turn turn, CompletableFuture<Boolean> entered) {

        void tell(Set<DeliveryId> begun) {
            Claim begins = turn.begins();
            entered.complete(begins == null || begun.contains(DeliveryId.of(begins)));
        }
    }
}

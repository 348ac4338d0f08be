package org.casereviewupdate.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.casereviewupdate.delivery.PaceQueue.Waiting;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens gates at the rate that is allowed to all replicas together. A message waits for a slot with all but its final dot on the wire. Whether
 * it may still leave is judged shortly before, so that a halt during the wait holds and the database's slowness is not the message's; one that
 * missed its slot takes another and is judged again.
 */
@Singleton
class Pace {

    private static final Logger LOG = Logger.getLogger(Pace.class);

    /** How long before its slot a message is judged at the earliest: longer than a commit takes, and well within the 2 seconds of a halt. */
    static final long AHEAD = TimeUnit.MILLISECONDS.toNanos(250);

    /** So much time is allowed for at most, of what took long lately: a judgement is good for no longer. */
    static final long MOST_ALLOWED = 4 * AHEAD;

    /** So little that it may wait meanwhile to be entered how the last message ended. */
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(100);

    /** By how much a thread may oversleep: a sleep is rounded up to milliseconds. */
    private static final long OVERSLEPT = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(5);

    private final PaceQueue queue;
    private final Slots slots;
    private final @Nullable Rate rate;
    private final @Nullable Thread thread;

    /** How long judging took lately, and a little more: a slot that is nearer than that would be missed. A guess before the first. */
    private volatile long judging = Rate.LATE;

    /** The same of taking slots; for the thread that does. */
    private long taking;

    private volatile boolean stopping;

    Pace(Slots slots, RateConfig config) {
        this.slots = slots;
        this.queue = new PaceQueue(slots);
        this.rate = limit(config.perSecond());
        this.thread = rate == null ? null : new Thread(() -> work(rate), "pace");
        if (thread != null) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static @Nullable Rate limit(Optional<BigDecimal> perSecond) {
        return perSecond.map(limit -> new Rate("", limit.doubleValue())).orElse(null);
    }

    /** Whether there is a limit at all. */
    boolean limited() {
        return rate != null;
    }

    /**
     * Whether few enough messages wait that one which came now would soon have a slot, and be judged, as far as is known here: other replicas
     * have messages, too.
     */
    boolean soon() {
        return rate != null && (queue.size() + 1) * rate.gap() < SOON;
    }

    /** Of so many connections as many as are of use at up to two seconds a message: more would only wait, each with an unfinished one. */
    int connections(int most) {
        return rate == null ? most : Math.min(most, 2 * (int) Math.ceil(rate.perSecond()));
    }

    /**
     * Waits for a slot.
     *
     * @param domain the rate of the recipient domain, if it has one: then for one at which that is kept too
     * @param judge asks whether the message may leave; asked again if the slot was missed, so a second time must do no harm
     * @return at the slot: what the judge said; false if the program stops
     */
    CompletionStage<Boolean> next(@Nullable Rate domain, Supplier<CompletionStage<Boolean>> judge) {
        Waiting one = new Waiting(domain, judge, new CompletableFuture<>());
        queue.addLast(one);
        refuseIfStopping();
        return one.open();
    }

    /**
     * How long a message to a domain with a rate of its own would wait for that here, in nanoseconds.
     *
     * @throws SQLException if the database is away
     */
    long closedFor(Rate domain) throws SQLException {
        // Counted first: whoever is handed their slot in between is in the row by then, and would be missed in both.
        long waiting = queue.size(domain) * domain.gap();
        return waiting + Math.max(0, slots.next(domain.atTheGate()) - System.nanoTime());
    }

    /** Before the dispatcher waits for its connections: those that wait for a slot give their message up instead. */
    void stop(@Observes @Priority(Dispatcher.STOP - 1) ShutdownEvent event) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
        refuseIfStopping();
    }

    private void refuseIfStopping() {
        Waiting one;
        while (stopping && (one = queue.poll()) != null) {
            one.open().complete(false);
        }
    }

    private void work(Rate limit) {
        try {
            while (!stopping) {
                List<Long> taken = take(limit, Math.min(queue.awaitUse(lead()), limit.within(AHEAD)));
                taken.forEach(this::handOut);
                if (!taken.isEmpty()) {
                    rest(taken.get(taken.size() - 1) - System.nanoTime());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Rests until half of the time is over for which there are slots, so that those who come meanwhile get theirs together and are judged together; not
     * so long that the next ones would be judged too late, nor longer than until a message may be judged at the earliest.
     *
     * @param supply until the last slot that was taken, in nanoseconds
     */
    private void rest(long supply) throws InterruptedException {
        long half = Math.min(supply / 2, Math.max(AHEAD, judging));
        TimeUnit.NANOSECONDS.sleep(supply - Math.max(half, lead() + taking + OVERSLEPT));
    }

    private long lead() {
        return judging + queue.asking(judging);
    }

    private void handOut(long slot) {
        Waiting one = queue.next(slot, slot - judging + Rate.LATE);
        if (one != null) {
            at(slot - Math.max(AHEAD, judging), () -> judge(one, slot));
        }
    }

    private List<Long> take(Rate limit, int count) throws InterruptedException {
        for (long wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
            try {
                long asked = System.nanoTime();
                List<Long> taken = slots.take(limit, count, lead());
                taking = allowance(System.nanoTime() - asked);
                return taken;
            } catch (SQLException | RuntimeException failed) {
                if (stopping) {
                    return List.of();
                }
                LOG.warnf("The database gives no slots (%s); %d messages wait", failed.getClass(), queue.size());
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }
    }

    private void judge(Waiting one, long slot) {
        long asked = System.nanoTime();
        one.judge().get().whenComplete((may, failed) -> {
            judging = allowance(System.nanoTime() - asked);
            if (failed != null || !may) {
                tell(one.open(), may, failed);
            } else {
                at(slot, () -> open(one, slot));
            }
        });
    }

    private void open(Waiting one, long slot) {
        if (System.nanoTime() - slot <= Rate.LATE) {
            one.open().complete(true);
        } else {
            queue.addFirst(one);
            refuseIfStopping();
        }
    }

    /** How much time is to be allowed for what took so long lately. */
    static long allowance(long took) {
        return Math.min(took * 5 / 4, MOST_ALLOWED);
    }

    static void tell(CompletableFuture<Boolean> open, @Nullable Boolean may, @Nullable Throwable failed) {
        if (failed != null) {
            open.completeExceptionally(failed);
        } else {
            open.complete(Boolean.TRUE.equals(may));
        }
    }

    /** Does something at a moment as {@link System#nanoTime} tells it, or at once if that has passed. */
    static void at(long time, Runnable what) {
        long wait = time - System.nanoTime();
        if (wait <= 0) {
            what.run();
        } else {
            CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(what);
        }
    }
}

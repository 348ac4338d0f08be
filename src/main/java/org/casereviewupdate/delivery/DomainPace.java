package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Keeps the rates of recipient domains. Slots are taken when deliveries are claimed, and no more are claimed than have one soon: so what waits
 * for a slow domain keeps no connection from the others. The gate then opens at the slot; one that was missed is exchanged for another. Where
 * there is a common rate as well, both are kept at the gate ({@link Pace}); nothing is claimed then for a domain whose gate stays closed longer.
 */
@Singleton
class DomainPace {

    private static final Logger LOG = Logger.getLogger(DomainPace.class);

    /** How far ahead slots are taken: a claim is good for a second, and its last slot is at most twice as far. */
    private static final long HORIZON = TimeUnit.MILLISECONDS.toNanos(400);

    /** How long a domain that has no slot within the horizon is left alone. */
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(200);

    private final Map<String, Long> restsUntil = new ConcurrentHashMap<>();
    private final ExecutorService exchanges = Executors.newCachedThreadPool(DomainPace::thread);
    private final Slots slots;
    private final Pace pace;

    /** How long judging took lately, and a little more. */
    private volatile long judging;

    DomainPace(Slots slots, Pace pace) {
        this.slots = slots;
        this.pace = pace;
    }

    /** Takes slots of a domain, at most so many; none while the domain rests, or one would wait too long at the gate. */
    List<Slot> take(Rate rate, int most) {
        Long until = restsUntil.get(rate.name());
        if (until != null && System.nanoTime() - until < 0) {
            return List.of();
        }
        List<Slot> taken = new ArrayList<>();
        try {
            if (!pace.limited() || pace.closedFor(rate) < HORIZON + Pace.AHEAD) {
                slots.takeWithin(rate, Math.min(most, rate.within(HORIZON)), HORIZON)
                        .forEach(at -> taken.add(new Slot(rate, at)));
            }
        } catch (SQLException failed) {
            LOG.warnf("The database gives no slots (%s)", failed.getSQLState());
        }
        if (taken.isEmpty()) {
            restsUntil.put(rate.name(), System.nanoTime() + REST);
        }
        return taken;
    }

    /** Waits until a domain that rests may be asked for again. */
    void rest() {
        LockSupport.parkNanos(REST);
    }

    /** Opens at the slot, if the judge then says so. */
    CompletionStage<Boolean> next(Slot slot, Supplier<CompletionStage<Boolean>> judge) {
        CompletableFuture<Boolean> open = new CompletableFuture<>();
        await(slot, judge, open);
        return open;
    }

    private void await(Slot slot, Supplier<CompletionStage<Boolean>> judge, CompletableFuture<Boolean> open) {
        if (missed(slot)) {
            exchanges.execute(() -> exchange(slot, judge, open));
        } else {
            Pace.at(slot.at() - Math.max(Pace.AHEAD, judging), () -> judge(slot, judge, open));
        }
    }

    private void judge(Slot slot, Supplier<CompletionStage<Boolean>> judge, CompletableFuture<Boolean> open) {
        long asked = System.nanoTime();
        judge.get().whenComplete((may, failed) -> {
            judging = Pace.allowance(System.nanoTime() - asked);
            if (failed != null || !may) {
                Pace.tell(open, may, failed);
            } else {
                Pace.at(slot.at(), () -> open(slot, judge, open));
            }
        });
    }

    private void open(Slot slot, Supplier<CompletionStage<Boolean>> judge, CompletableFuture<Boolean> open) {
        if (missed(slot)) {
            await(slot, judge, open);
        } else {
            open.complete(true);
        }
    }

    private void exchange(Slot slot, Supplier<CompletionStage<Boolean>> judge, CompletableFuture<Boolean> open) {
        try {
            long other = slots.take(slot.rate(), 1, judging).get(0);
            await(new Slot(slot.rate(), other), judge, open);
        } catch (SQLException | RuntimeException failed) {
            LOG.warnf("The database gives no slots (%s)", failed.getClass());
            open.complete(false);
        }
    }

    private static boolean missed(Slot slot) {
        return System.nanoTime() - slot.at() > Rate.LATE;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "domain-pace");
        thread.setDaemon(true);
        return thread;
    }
}

package org.casereviewupdate.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait for a slot of the common rate: first come, first served, except for those whose recipient domain has had a message too
 * lately for it. They stay where they are, and it goes to whoever comes next.
 */
final class PaceQueue {

    /**
     * A message.
     *
     * @param domain the rate of its recipient domain, if it has one
     * @param judge asks whether it may leave
     * @param open to be told at its slot
     */
    record Waiting(@Nullable Rate domain, Supplier<CompletionStage<Boolean>> judge, CompletableFuture<Boolean> open) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private final DomainGates domains;

    PaceQueue(Slots slots) {
        this.domains = new DomainGates(slots);
    }

    synchronized void addLast(Waiting one) {
        waiting.add(one);
        notifyAll();
    }

    /** Of one whose slot was missed. */
    synchronized void addFirst(Waiting one) {
        waiting.add(0, one);
        notifyAll();
    }

    /** Whoever is first, be there a slot or not. */
    synchronized @Nullable Waiting poll() {
        return waiting.isEmpty() ? null : waiting.remove(0);
    }

    synchronized int size() {
        return waiting.size();
    }

    /** How many wait for a domain. */
    synchronized int size(Rate domain) {
        return (int) waiting.stream().filter(one -> domain.equals(one.domain())).count();
    }

    /**
     * Waits until somebody has a use for a slot; for the thread that hands them out.
     *
     * @param lead how far off it would be at least, in nanoseconds
     * @return how many have; of each domain one
     */
    synchronized int awaitUse(long lead) throws InterruptedException {
        while (true) {
            long slot = System.nanoTime() + lead;
            long wait = Long.MAX_VALUE;
            int ready = 0;
            Set<Rate> seen = new HashSet<>();
            for (Waiting one : waiting) {
                long closed = closedFor(one, slot);
                wait = Math.min(wait, closed);
                ready += closed == 0 && (one.domain() == null || seen.add(one.domain())) ? 1 : 0;
            }
            if (ready > 0) {
                return ready;
            }
            TimeUnit.NANOSECONDS.timedWait(this, wait);
        }
    }

    /**
     * How much time is to be allowed for {@link #next}, in nanoseconds: a domain that is open may have to be asked for.
     *
     * @param before how far off the slot would be at least without that
     */
    synchronized long asking(long before) {
        long slot = System.nanoTime() + before + domains.asking();
        boolean asks = waiting.stream().anyMatch(one -> one.domain() != null && closedFor(one, slot) == 0);
        return asks ? domains.asking() : 0;
    }

    /**
     * Takes out whoever leaves at a slot; nobody if each has to wait for their domain. For the thread that hands out slots.
     *
     * @param deadline when it is too late for whoever would be found
     */
    @Nullable
    Waiting next(long slot, long deadline) {
        while (deadline - System.nanoTime() >= 0) {
            boolean timeToAsk = deadline - System.nanoTime() >= domains.asking();
            Waiting first = first(slot, timeToAsk);
            if (first == null) {
                return null;
            }
            if (first.domain() == null || domains.open(first.domain(), slot)) {
                return remove(first) ? first : null;
            }
        }
        return null;
    }

    private synchronized @Nullable Waiting first(long slot, boolean timeToAsk) {
        return waiting.stream()
                .filter(one -> one.domain() == null || (timeToAsk && closedFor(one, slot) == 0))
                .findFirst()
                .orElse(null);
    }

    private long closedFor(Waiting one, long slot) {
        return one.domain() == null ? 0 : domains.closedFor(one.domain(), slot);
    }

    /** Unless the program has stopped meanwhile, and told it so. */
    private synchronized boolean remove(Waiting one) {
        return waiting.remove(one);
    }
}

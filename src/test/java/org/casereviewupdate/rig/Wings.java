package org.casereviewupdate.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** Where replicas wait, started and without work, until a run calls them: a run that waited for virtual machines would take twice as long. */
final class Wings {

    private final ConcurrentLinkedDeque<Replica> waiting = new ConcurrentLinkedDeque<>();
    private final Supplier<Replica> start;

    Wings(Supplier<Replica> start) {
        this.start = start;
    }

    /** Starts what is missing, and waits for none of it. */
    void fill(int wanted) {
        waiting.removeIf(Wings::died);
        while (waiting.size() < wanted) {
            waiting.addLast(start.get());
        }
    }

    /** The one that is ready, or will be soonest; it does not work yet. */
    Replica next() {
        while (true) {
            Replica first = waiting.pollFirst();
            if (first == null) {
                return start.get().awaitReady();
            }
            first.awaitStarted();
            if (!died(first)) {
                return first;
            }
        }
    }

    /** Takes one back that has worked, and may be wanted again. */
    void back(Replica replica) {
        replica.rest();
        waiting.addFirst(replica);
    }

    /** Those that wait now. */
    List<Replica> all() {
        return new ArrayList<>(waiting);
    }

    private static boolean died(Replica replica) {
        if (replica.isAlive()) {
            return false;
        }
        replica.close();
        return true;
    }
}

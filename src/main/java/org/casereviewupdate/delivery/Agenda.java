package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The issues that are on their way and have something due, as far as is known. The workers take turns through it, a load at a time, so that
 * issues share the connections and none waits for another to end.
 */
@Singleton
class Agenda {

    private final List<Departure> due = new ArrayList<>();
    private int turn;
    private int interruptions;
    private boolean interrupted;

    /** Before one looks what is on its way: what {@link #renew} has to be told of the look. */
    synchronized int look() {
        return interruptions;
    }

    /**
     * What is on its way now; each may have something due again.
     *
     * @param look what {@link #look} said before; should the database have been away since, this look is worth nothing
     */
    synchronized void renew(List<Departure> underway, int look) {
        interrupted = look != interruptions;
        due.clear();
        if (!interrupted) {
            due.addAll(underway);
        }
    }

    /**
     * The database was away. When it is back it may be another one, a standby that was promoted without the last that was written: nothing
     * more is claimed before somebody has looked, and with that has asked the fence.
     */
    synchronized void interrupt() {
        interruptions++;
        interrupted = true;
        due.clear();
    }

    /** Whose turn it is; nothing if no issue has anything due. */
    synchronized Optional<Departure> next() {
        if (due.isEmpty()) {
            return Optional.empty();
        }
        turn = (turn + 1) % due.size();
        return Optional.of(due.get(turn));
    }

    /** Nothing of it can leave before somebody looks again. */
    synchronized void close(Departure departure) {
        due.remove(departure);
    }

    /** Something of it was given back after others may have found nothing. */
    synchronized void reopen(Departure departure) {
        if (!interrupted && due.stream().noneMatch(other -> other.issue().equals(departure.issue()))) {
            due.add(departure);
        }
    }
}

package org.casereviewupdate.delivery;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the rates of recipient domains among messages that wait for a slot of the common rate as well. When that one comes is known only when
 * it is near, and only then the domain's is taken with it: what was taken at the claim would be passed, or crowded, by the wait in between.
 *
 * <p>For one thread.
 */
final class DomainGates {

    private static final Logger LOG = Logger.getLogger(DomainGates.class);

    /** How long a domain is left alone if the database does not answer. */
    private static final long REST = TimeUnit.MILLISECONDS.toNanos(200);

    private final Map<Rate, Long> closedUntil = new HashMap<>();
    private final Slots slots;

    /** How long taking a slot took lately, and a little more; a guess before the first. */
    private long asking = Rate.LATE;

    DomainGates(Slots slots) {
        this.slots = slots;
    }

    /** How much time is to be allowed for taking a slot, in nanoseconds. */
    long asking() {
        return asking;
    }

    /** How long after a moment a domain has its next slot, in nanoseconds, as far as is known here: another replica may take it. */
    long closedFor(Rate domain, long from) {
        Long until = closedUntil.get(domain);
        return until == null ? 0 : Math.max(0, until - from);
    }

    /** Takes the slot of a domain at a moment; if another has it, or the database is away, the domain is closed at that moment. */
    boolean open(Rate domain, long at) {
        Rate rate = domain.atTheGate();
        try {
            long asked = System.nanoTime();
            boolean taken = slots.takeAt(rate, at);
            asking = Pace.allowance(System.nanoTime() - asked);
            closedUntil.put(domain, taken ? slots.nextAfter(rate, at) : Math.max(at + 1, slots.next(rate)));
            return taken;
        } catch (SQLException | RuntimeException failed) {
            LOG.warnf("The database gives no slots (%s)", failed.getClass());
            closedUntil.put(domain, Math.max(at + 1, System.nanoTime() + REST));
            return false;
        }
    }
}

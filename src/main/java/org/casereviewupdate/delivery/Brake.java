package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Says of which issues no more should leave, because of what the relay says to it: that we are not welcome, or that there is something wrong
 * with the message. Going on would cost us our good name, and help nobody.
 *
 * <p>Each replica judges by what it hears itself; that it halts the issue is what the others notice.
 */
@Singleton
class Brake {

    private static final int MESSAGE_REFUSALS = 3;

    private final Clock clock;
    private final Map<Departure, Tally> tallies = new HashMap<>();

    Brake(Clock clock) {
        this.clock = clock;
    }

    /** How a delivery ended. */
    synchronized void heard(Departure departure, Fault fault) {
        Tally tally = of(departure);
        long second = clock.instant().getEpochSecond();
        tally.add(second, fault);
        if (fault == Fault.POLICY && tally.tooManyOurs(second)) {
            tally.pull("The mail relay refuses our mail on grounds of policy (5.7): %s. Nobody was suspended. "
                            .formatted(tally.share(second))
                    + "Ask whoever runs the relay, then resume");
        } else if (fault == Fault.UNWRITTEN && tally.tooManyOurs(second)) {
            tally.pull("Too many of its messages could not be written: %s. The log says why"
                    .formatted(tally.share(second)));
        } else if (fault == Fault.REFUSED && tally.tooManyRefused(second)) {
            tally.pull("The mail relay refuses too many readers for good, as it would a mailbox that there is not: %s. "
                            .formatted(tally.refusedShare(second))
                    + "It is probably mistaken. Ask whoever runs it, resume, and send again what failed");
        } else if (fault == Fault.MESSAGE && tally.messageRefusals() >= MESSAGE_REFUSALS) {
            tally.pull("The mail relay refuses the message itself, as too large or not readable. Nobody was suspended. "
                    + "Make it smaller, or ask whoever runs the relay, then resume");
        }
    }

    /** The issue cannot be made into a mail. */
    synchronized void unrendered(Departure departure) {
        of(departure).pull("It could not be made into a mail; the log says why. Resume once that is mended");
    }

    synchronized boolean pulled(Departure departure) {
        Tally tally = tallies.get(departure);
        return tally != null && tally.reason() != null;
    }

    /** The issues to be halted, and why. */
    synchronized Map<Departure, String> reasons() {
        Map<Departure, String> reasons = new HashMap<>();
        tallies.forEach((departure, tally) -> {
            String reason = tally.reason();
            if (reason != null) {
                reasons.put(departure, reason);
            }
        });
        return reasons;
    }

    /** Forgets what is no longer on its way, or goes out in another revision: that is a new message, about which nothing was said yet. */
    synchronized void keepOnly(Collection<Departure> underway) {
        tallies.keySet().retainAll(underway);
    }

    private Tally of(Departure departure) {
        return tallies.computeIfAbsent(departure, unheardOf -> new Tally());
    }
}

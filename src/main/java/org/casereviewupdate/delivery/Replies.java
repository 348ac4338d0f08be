package org.casereviewupdate.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;

/**
 * Says what the relay's reply means for a delivery (RFC 5321 section 4.2.1, RFC 3463).
 *
 * <p>The stage decides first: before the final dot the relay cannot have the message, so trying again is safe. After it, only a reply says
 * who is responsible; without one the delivery is uncertain, and it stays that way.
 */
final class Replies {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final Duration giveUpAfter;

    Replies(Duration giveUpAfter) {
        this.giveUpAfter = giveUpAfter;
    }

    /** Whether the fault is the relay's or the connection's and says nothing about this recipient. */
    static boolean isFaultOfTheRun(Handover handover) {
        return switch (handover.stage()) {
            case CONNECT, SESSION, SENDER -> true;
            // 421: the relay is closing the channel (RFC 5321 section 3.8), whatever was asked of it.
            case RECIPIENT, DATA -> handover.code() == 421;
            case ANSWER -> false;
        };
    }

    /**
     * Classes the end of a hand-over.
     *
     * @param attempt the number of this attempt, from 1
     * @param started when the issue began to leave
     */
    Outcome classify(Handover handover, int attempt, Instant started, Instant now) {
        if (handover.accepted()) {
            return new Outcome(DeliveryStatus.ACCEPTED, null, handover);
        }
        if (isFaultOfTheRun(handover)) {
            return new Outcome(DeliveryStatus.QUEUED, null, handover);
        }
        if (handover.stage() == Stage.ANSWER && handover.code() / 100 != 4 && handover.code() / 100 != 5) {
            return new Outcome(DeliveryStatus.UNCERTAIN, null, handover);
        }
        return isPermanent(handover) ? failed(handover) : deferred(handover, attempt, started, now);
    }

    private static boolean isPermanent(Handover handover) {
        // A full mailbox is answered with 552 5.2.2, and empties again.
        return handover.code() / 100 == 5 && !(handover.code() == 552 && "5.2.2".equals(handover.status()));
    }

    private Outcome deferred(Handover handover, int attempt, Instant started, Instant now) {
        Instant next = now.plus(WAITS.get(Math.min(attempt, WAITS.size()) - 1));
        if (next.isAfter(started.plus(giveUpAfter))) {
            return failed(handover);
        }
        return new Outcome(DeliveryStatus.DEFERRED, next, handover);
    }

    private static Outcome failed(Handover handover) {
        return new Outcome(DeliveryStatus.FAILED, null, handover);
    }
}

package org.casereviewupdate.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;

/**
 * Says what the relay's reply means for a delivery (RFC 5321 section 4.2.1, RFC 3463).
 *
 * <p>The stage decides first: before the final dot the relay cannot have the message, so trying again is safe. After it, only a reply says
 * who is responsible; without one the delivery is uncertain, and it stays that way.
 *
 * <p>What is put off is tried again after 1 minute, 5, 30, then 2 hours, 6 and every 12. A server that greylists wants the same message to
 * come again after a while, five minutes as a rule, and takes a retry before as one more reason to wait: where the reply looks like that, no
 * wait is shorter than that.
 */
final class Replies {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Duration GREYLIST = Duration.ofMinutes(5);
    private static final Set<String> GREYLIST_DETAILS = Set.of("2.0", "7.0", "7.1");

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

    /** Whether the relay had heard by then who the recipient is. */
    static boolean knowsRecipient(Handover handover) {
        return handover.stage() == Stage.RECIPIENT || handover.stage() == Stage.DATA;
    }

    /** Whose fault the end of a hand-over is. */
    static Fault fault(Handover handover) {
        boolean forGood = handover.code() / 100 == 5;
        return switch (handover.stage()) {
            case CONNECT -> Fault.RELAY;
            // Without a code it is we who do not trust the relay.
            case SESSION -> forGood || handover.code() == 0 ? Fault.SETTINGS : Fault.RELAY;
            case SENDER -> forGood ? Fault.SETTINGS : Fault.RELAY;
            case RECIPIENT, DATA, ANSWER -> faultAtMessage(handover);
        };
    }

    private static Fault faultAtMessage(Handover handover) {
        if (isFaultOfTheRun(handover)) {
            return Fault.RELAY;
        }
        if (handover.code() / 100 == 4) {
            return Fault.RECIPIENT;
        }
        if (handover.code() / 100 != 5) {
            return Fault.NONE;
        }
        String detail = detail(handover);
        if (detail.startsWith("7.")) {
            return Fault.POLICY;
        }
        // After the text, a bare 552 or 554 is about the text: the recipient was good a moment ago.
        boolean bareAfterText = detail.isEmpty()
                && handover.stage() == Stage.ANSWER
                && (handover.code() == 552 || handover.code() == 554);
        // 5.6.7 is about the address, RFC 6531 section 3.5.
        boolean message = detail.equals("3.4") || detail.startsWith("6.") && !detail.equals("6.7");
        if (message || bareAfterText) {
            return Fault.MESSAGE;
        }
        return isPermanent(handover) ? Fault.REFUSED : Fault.RECIPIENT;
    }

    /**
     * Classes the end of a hand-over.
     *
     * @param attempt the number of this attempt, from 1
     * @param started when the issue began to leave, or was sent to this recipient again
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

    /**
     * The outcome if the relay closed (421) on a new connection as soon as it heard of this recipient. That may be about the recipient, who
     * then must not be the first of every new connection: it counts as an attempt and is put off.
     */
    Outcome closedOver(Handover handover, int attempt, Instant started, Instant now) {
        return deferred(handover, attempt, started, now);
    }

    private static boolean isPermanent(Handover handover) {
        // A full mailbox is answered with 552 5.2.2, by some with another code, and empties again.
        return handover.code() / 100 == 5 && !detail(handover).equals("2.2");
    }

    /** Subject and detail of the enhanced code. Its class may contradict the reply's, which is the one that counts (RFC 5321 section 4.2.1). */
    private static String detail(Handover handover) {
        String status = handover.status();
        return status == null ? "" : status.substring(2);
    }

    private Outcome deferred(Handover handover, int attempt, Instant started, Instant now) {
        Duration usual = waitAfter(attempt);
        boolean tooSoon = usual.compareTo(GREYLIST) < 0 && looksLikeGreylist(handover);
        Instant next = now.plus(tooSoon ? GREYLIST : usual);
        return next.isAfter(started.plus(giveUpAfter)) && isOften(attempt)
                ? failed(handover)
                : new Outcome(DeliveryStatus.DEFERRED, next, handover);
    }

    /** Whether it was tried as often as fits into the time: who was first tried late, after a halt or at a low rate, has no fewer tries. */
    private boolean isOften(int attempts) {
        Duration waits =
                IntStream.rangeClosed(1, attempts).mapToObj(Replies::waitAfter).reduce(Duration.ZERO, Duration::plus);
        return waits.compareTo(giveUpAfter) > 0;
    }

    private static Duration waitAfter(int attempt) {
        return WAITS.get(Math.min(attempt, WAITS.size()) - 1);
    }

    /** Greylisting has no code of its own: these are the ones that its servers use. */
    private static boolean looksLikeGreylist(Handover handover) {
        boolean code = handover.code() == 450 || handover.code() == 451;
        return code && GREYLIST_DETAILS.contains(detail(handover));
    }

    private static Outcome failed(Handover handover) {
        return new Outcome(DeliveryStatus.FAILED, null, handover);
    }
}

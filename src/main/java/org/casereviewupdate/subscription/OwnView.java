package org.casereviewupdate.subscription;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber sees of their own subscription.
 *
 * @param address where the newsletter goes
 * @param status where the subscription stands
 * @param since the day on which they agreed
 * @param pausedUntil the day on which it goes on, if it rests
 * @param choice how they want it
 * @param today the day on which they look
 * @param closes when their page closes
 */
record OwnView(
        String address,
        SubscriberStatus status,
        LocalDate since,
        @Nullable LocalDate pausedUntil,
        Choice choice,
        LocalDate today,
        LocalTime closes) {

    /** Whether issues go to them; public, like its neighbours, because the template asks. */
    public boolean receives() {
        return status == SubscriberStatus.CONFIRMED;
    }

    public boolean left() {
        return status == SubscriberStatus.UNSUBSCRIBED;
    }

    public boolean gentle() {
        return choice.detail() == Detail.GENTLE;
    }

    public String languageName() {
        return ChoiceNames.of(choice.language());
    }

    /** Says nothing of the address, because it must never reach a log. */
    @Override
    public String toString() {
        return "OwnView[" + status + "]";
    }
}

package org.casereviewupdate.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of a subscriber (UK GDPR articles 15 and 20).
 *
 * @param made when it was gathered
 * @param address where the newsletter goes
 * @param status where the subscription stands
 * @param lawfulBasis why we may send it
 * @param createdAt when the address was first entered
 * @param confirmedAt when its owner agreed
 * @param endedAt when they left
 * @param pausedUntil until when nothing is sent
 * @param choice how they want it
 * @param consents what they agreed to
 * @param records what else there is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnData(
        Instant made,
        @Nullable String address,
        SubscriberStatus status,
        String lawfulBasis,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable Instant pausedUntil,
        Choice choice,
        List<ConsentEntry> consents,
        List<PersonalRecord> records) {

    /** Says nothing of the address, because it must never reach a log. */
    @Override
    public String toString() {
        return "OwnData[" + status + "]";
    }
}

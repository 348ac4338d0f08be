package org.casereviewupdate.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about how data is used. What it says, and who complains, stands in the letter and not here.
 *
 * @param id its id
 * @param reference where the letter is found
 * @param receivedOn when it came
 * @param dueOn by when it has to be acknowledged: thirty days after it came (Data (Use and Access) Act 2025, section 103)
 * @param acknowledgedOn when it was acknowledged, if it was
 * @param closedOn when whoever complained was told what came of it, if they were
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataComplaint(
        UUID id,
        String reference,
        LocalDate receivedOn,
        LocalDate dueOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate closedOn) {

    private static final int DAYS = 30;

    static DataComplaint of(
            UUID id,
            String reference,
            LocalDate receivedOn,
            @Nullable LocalDate acknowledgedOn,
            @Nullable LocalDate closedOn) {
        return new DataComplaint(id, reference, receivedOn, receivedOn.plusDays(DAYS), acknowledgedOn, closedOn);
    }

    /** Whether somebody has to acknowledge it yet. */
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isDue() {
        return acknowledgedOn == null && closedOn == null;
    }
}

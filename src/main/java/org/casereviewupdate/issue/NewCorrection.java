package org.casereviewupdate.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A word to those who received a review or briefing that was corrected or withdrawn since.
 *
 * @param source the review or briefing
 * @param note what to say, in Markdown
 */
public record NewCorrection(
        @NotNull UUID source, @NotBlank @Size(max = 20_000) String note) {

    /** For the same request under the same key. */
    NewIssue meaning() {
        return new NewIssue(note, List.of(source));
    }
}

package org.casereviewupdate.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue that an editor wants to send.
 *
 * @param note what to say in front, in Markdown
 * @param reviews the case reviews to tell of, in this order
 * @param audience to whom it is to go; to everybody if it does not say
 */
public record NewIssue(
        @Size(max = 20_000) @Nullable String note,
        @Size(max = 200) List<@NotNull UUID> reviews,
        @Valid @Nullable NewAudience audience) {

    /** One that goes to everybody. */
    public NewIssue(@Nullable String note, List<UUID> reviews) {
        this(note, reviews, null);
    }

    /** Makes absent lists empty. */
    public NewIssue {
        reviews = reviews == null ? List.of() : List.copyOf(reviews);
        note = note == null || note.isBlank() ? null : note.strip();
    }
}

package org.casereviewupdate.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a review recommends.
 *
 * @param addressee to whom, where the report says so
 * @param text what they should do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recommendation(
        @Size(max = 200) @Printable @Nullable String addressee,
        @NotBlank @Size(max = 4000) @Printable String text) {

    /** Brings the texts into one form. */
    public Recommendation {
        addressee = PlainText.optionalLine(addressee);
        text = PlainText.line(text);
    }
}

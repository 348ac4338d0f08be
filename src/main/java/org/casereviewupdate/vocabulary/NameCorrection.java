package org.casereviewupdate.vocabulary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A name that somebody entered wrongly.
 *
 * @param wrong the name as the list has it
 * @param right the name that it should have, or one that the list has already: then it is only another name for that
 */
public record NameCorrection(
        @NotBlank @Size(max = NewName.LONGEST) String wrong,

        @NotBlank @Size(max = NewName.LONGEST) @Pattern(regexp = NewName.LINE, message = "must be one line of text")
        String right) {

    /** Brings the names into one form. */
    public NameCorrection {
        wrong = NewName.tidy(wrong);
        right = NewName.tidy(right);
    }
}

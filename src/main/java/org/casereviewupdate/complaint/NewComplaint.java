package org.casereviewupdate.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A complaint that came.
 *
 * @param reference where the letter is found; neither an address nor a name
 * @param receivedOn when it came
 */
public record NewComplaint(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[^@]*", message = "must not hold an address")
        String reference,

        @NotNull LocalDate receivedOn) {}

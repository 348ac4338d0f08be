package org.casereviewupdate.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A wish to let findings pass.
 *
 * @param findings their keys
 * @param reason why they may stay
 */
public record NewOverride(
        @NotEmpty @Size(max = 500) Set<@NotNull String> findings,
        @NotBlank @Size(max = 500) String reason) {

    /** Makes an absent set empty. */
    public NewOverride {
        findings = findings == null ? Set.of() : Set.copyOf(findings);
    }
}

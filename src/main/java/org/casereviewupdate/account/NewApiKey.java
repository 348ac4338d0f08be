package org.casereviewupdate.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param label whose it will be or what for
 * @param role what it may do
 * @param expiresAt when it stops working by itself; never, if left out
 */
public record NewApiKey(
        @NotBlank(message = NewApiKey.SAY_WHOSE) @Size(max = 100, message = NewApiKey.SAY_WHOSE)
        String label,

        @NotNull Role role,
        @Nullable Instant expiresAt) {

    private static final String SAY_WHOSE = "Say whose key it is or what for, in at most 100 characters";
}

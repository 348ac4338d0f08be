package org.casereviewupdate.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an editor resolves many deliveries of an issue at once, as after a relay that refused a whole issue.
 *
 * @param status which of them: those that ended so
 * @param outcome what they are taken to be
 * @param replyStatus only those whose enhanced status code begins so, as {@code 5.7.}
 */
public record NewResolutions(
        @NotNull DeliveryStatus status,

        @NotNull Resolution outcome,

        @Pattern(
                regexp = "[245](\\.\\d{1,3}){0,2}\\.?",
                message = "Write the beginning of an enhanced status code, as 5.7.")
        @Nullable
        String replyStatus) {}

package org.casereviewupdate.restore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether issues may leave.
 *
 * @param unconfirmed whether a restore was noticed that nobody has confirmed yet; until then no issue leaves
 * @param noticedAt when the last one was noticed, if ever
 * @param because what spoke for it
 * @param replayed how many facts of the second copy it had lost
 * @param confirmedAt when it was confirmed
 * @param confirmedBy by whom
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestoreView(
        boolean unconfirmed,
        @Nullable Instant noticedAt,
        @Nullable String because,
        int replayed,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {}

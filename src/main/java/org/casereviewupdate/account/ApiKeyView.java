package org.casereviewupdate.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as admins see it; its secret is not kept.
 *
 * @param id its id
 * @param label whose it is or what for
 * @param role what it may do
 * @param createdAt when it was made
 * @param expiresAt when it stops working by itself, if it does
 * @param usedAt when it was last used, to the hour, if it was
 * @param revokedAt when it stopped working, if it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyView(
        UUID id,
        String label,
        Role role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {}

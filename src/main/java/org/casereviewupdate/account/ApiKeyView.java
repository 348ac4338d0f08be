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
 * @param revokedAt when it stopped working, if it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiKeyView(
        UUID id,
        String label,
        Role role,
        Instant createdAt,
        @Nullable Instant revokedAt) {}

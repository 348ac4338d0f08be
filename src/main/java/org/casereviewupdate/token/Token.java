package org.casereviewupdate.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a genuine token says.
 *
 * @param subject what it is about
 * @param expires when it stops working; null for never
 */
public record Token(UUID subject, @Nullable Instant expires) {

    /** Whether it has stopped working. */
    public boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}

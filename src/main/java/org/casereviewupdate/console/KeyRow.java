package org.casereviewupdate.console;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.casereviewupdate.account.ApiKeyView;
import org.jspecify.annotations.Nullable;

/**
 * A key as the list shows it.
 *
 * @param id its id
 * @param label whose it is or what for
 * @param role what it may do
 * @param used when it was last used
 * @param until until when it works
 * @param works whether it works
 */
record KeyRow(UUID id, String label, String role, String used, String until, boolean works) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static KeyRow of(ApiKeyView key, ZoneId zone, Instant now) {
        boolean revoked = key.revokedAt() != null;
        boolean over = key.expiresAt() != null && !key.expiresAt().isAfter(now);
        String until = revoked
                ? "revoked " + day(key.revokedAt(), zone)
                : key.expiresAt() == null ? "it is revoked" : day(key.expiresAt(), zone);
        return new KeyRow(key.id(), key.label(), key.role().word(), day(key.usedAt(), zone), until, !revoked && !over);
    }

    private static String day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "never" : DAY.format(moment.atZone(zone));
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who has their own page open. A visit is known by a random key that only its browser has; of that key a hash is kept, which is all that a key
 * of 256 random bits needs.
 */
@Singleton
class Visits {

    /** How long a page stays open, whatever is done on it. */
    static final Duration LENGTH = Duration.ofMinutes(30);

    private static final int KEY_BYTES = 32;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Session database;
    private final SecureRandom random = new SecureRandom();

    Visits(Session database) {
        this.database = database;
    }

    /** Opens a visit and ends whatever other one the subscriber has; gives its key. */
    String open(UUID subscriber, Instant now) {
        database.createNativeMutationQuery("delete from visit where subscriber_id = :subscriber or expires_at <= :now")
                .setParameter("subscriber", subscriber)
                .setParameter("now", now)
                .executeUpdate();
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.createNativeMutationQuery("""
                        insert into visit (key_hash, subscriber_id, begun_at, expires_at)
                        values (:hash, :subscriber, :now, :end)
                        """)
                .setParameter("hash", hash(key))
                .setParameter("subscriber", subscriber)
                .setParameter("now", now)
                .setParameter("end", now.plus(LENGTH))
                .executeUpdate();
        return key;
    }

    /**
     * The visit of a key.
     *
     * @throws VisitOver if there is no such visit, or not any more
     */
    OpenVisit find(@Nullable String key, Instant now) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new VisitOver();
        }
        return database.createNativeQuery("""
                        select subscriber_id, expires_at
                        from visit
                        where key_hash = :hash and expires_at > :now
                        """, Object[].class)
                .addScalar("subscriber_id", UUID.class)
                .addScalar("expires_at", Instant.class)
                .setParameter("hash", hash(key))
                .setParameter("now", now)
                .uniqueResultOptional()
                .map(row -> new OpenVisit((UUID) row[0], (Instant) row[1]))
                .orElseThrow(VisitOver::new);
    }

    /** Ends every visit of a subscriber. */
    void end(UUID subscriber) {
        database.createNativeMutationQuery("delete from visit where subscriber_id = :subscriber")
                .setParameter("subscriber", subscriber)
                .executeUpdate();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

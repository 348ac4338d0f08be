package org.casereviewupdate.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Records who did what, each entry sealed with the hash of the one before it.
 *
 * <p>An entry names things by id and never holds an address, a token or the text of a review.
 */
@Singleton
public class AuditTrail {

    private static final String SEED = "0".repeat(64);

    private final Session database;
    private final Clock clock;

    AuditTrail(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an entry within the caller's transaction: what was done and the record of it stand or fall together.
     *
     * @param actor the key or person that acted, or {@code system}
     * @param action what was done, as {@code issue.released}
     * @param subject the id of what it was done to
     * @param detail a reason or a number, without personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String actor, String action, String subject, String detail) {
        String previous = database.createNativeQuery("select hash from audit_head for update", String.class)
                .getSingleResult();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = seal(previous, now, actor, action, subject, detail);
        database.createNativeMutationQuery("""
                        with head as (update audit_head set hash = :hash)
                        insert into audit_entry (at, actor, action, subject, detail, hash)
                        values (:now, :actor, :action, :subject, :detail, :hash)
                        """)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .setParameter("actor", actor)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("detail", detail)
                .executeUpdate();
    }

    /** The id of the first entry whose seal does not match its content and its predecessor, if there is one. */
    @Transactional
    public Optional<Long> firstBroken() {
        String previous = SEED;
        for (Object[] row : entries()) {
            String expected = seal(
                    previous, (Instant) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
            if (!expected.equals(row[6])) {
                return Optional.of(((Number) row[0]).longValue());
            }
            previous = expected;
        }
        return Optional.empty();
    }

    private List<Object[]> entries() {
        return database.createNativeQuery(
                        "select id, at, actor, action, subject, detail, hash from audit_entry order by id",
                        Object[].class)
                .getResultList();
    }

    private static String seal(String previous, Instant at, String... fields) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            digest.update(at.toString().getBytes(StandardCharsets.US_ASCII));
            for (String field : fields) {
                // The length goes first, so that text cannot move from one field to the next unnoticed.
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers which request each key came with, so that a request sent twice is done once. */
@Singleton
class IdempotencyKeys {

    private final Session database;

    IdempotencyKeys(Session database) {
        this.database = database;
    }

    /**
     * The issue that this key has made, if it has made one. Requests with the same key wait for each other here.
     *
     * @throws KeyReused if it came with another request
     */
    Optional<UUID> find(String actor, String key, NewIssue request) {
        // A transaction's lock, not a session's: it works behind a transaction-mode connection pooler too.
        database.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked", Integer.class)
                .setParameter("key", actor + "\n" + key)
                .getSingleResult();
        Object[] row = database.createNativeQuery(
                        "select request_hash, issue_id from idempotency_key where actor = :actor and key = :key",
                        Object[].class)
                .setParameter("actor", actor)
                .setParameter("key", key)
                .getSingleResultOrNull();
        if (row == null) {
            return Optional.empty();
        }
        if (!row[0].equals(hash(request))) {
            throw new KeyReused();
        }
        return Optional.of((UUID) row[1]);
    }

    void remember(String actor, String key, NewIssue request, UUID issue, Instant now) {
        database.createNativeMutationQuery("""
                        insert into idempotency_key (actor, key, request_hash, issue_id, created_at)
                        values (:actor, :key, :hash, :issue, :now)
                        """)
                .setParameter("actor", actor)
                .setParameter("key", key)
                .setParameter("hash", hash(request))
                .setParameter("issue", issue)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String hash(NewIssue request) {
        String audience = request.audience() == null ? "" : "\n" + request.audience();
        try {
            byte[] meaning = (request.note() + "\n" + request.reviews() + audience).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(meaning));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

package org.casereviewupdate.suppression;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.casereviewupdate.mail.EmailAddress;
import org.hibernate.Session;

/** The addresses that must never be mailed, of which only a keyed hash is kept. */
@Singleton
public class Suppressions {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SMALLEST_KEY = 32;

    private final SecretKeySpec key;
    private final Session database;
    private final Clock clock;

    Suppressions(SuppressionConfig config, Session database, Clock clock) {
        this.key = key(config.key());
        this.database = database;
        this.clock = clock;
    }

    /** What stands for an address here and in the subscriber's row: the HMAC-SHA256 of its key. */
    public byte[] hash(EmailAddress address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(address.key().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Whether an address must not be mailed. */
    @Transactional
    public boolean contains(EmailAddress address) {
        return database.createNativeQuery(
                        "select exists (select from suppression where address_hash = :hash)", Boolean.class)
                .setParameter("hash", hash(address))
                .getSingleResult();
    }

    /**
     * Sees to it that an address is never mailed again.
     *
     * @param reason a word for the record, without personal data; the first one stays
     */
    @Transactional
    public void suppress(EmailAddress address, String reason) {
        database.createNativeMutationQuery("""
                        insert into suppression (address_hash, reason, at)
                        values (:hash, :reason, :now)
                        on conflict (address_hash) do nothing
                        """)
                .setParameter("hash", hash(address))
                .setParameter("reason", reason)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static SecretKeySpec key(String setting) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(setting.trim());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("case-review-update.suppression.key: not Base64", notBase64);
        }
        if (bytes.length < SMALLEST_KEY) {
            throw new IllegalArgumentException("case-review-update.suppression.key: fewer than 32 bytes; make one with:"
                    + " openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}

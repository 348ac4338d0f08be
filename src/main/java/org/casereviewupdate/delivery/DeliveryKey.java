package org.casereviewupdate.delivery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names one delivery for good, in its Message-ID: the same at every try, so that a receiver can tell a repetition, and telling nothing of
 * the subscriber.
 */
final class DeliveryKey {

    private DeliveryKey() {}

    /** The first 16 bytes of the SHA-256 of the issue's and the subscriber's ids. */
    static UUID of(UUID issue, UUID subscriber) {
        ByteBuffer ids = ByteBuffer.allocate(32)
                .putLong(issue.getMostSignificantBits())
                .putLong(issue.getLeastSignificantBits())
                .putLong(subscriber.getMostSignificantBits())
                .putLong(subscriber.getLeastSignificantBits());
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(ids.array()));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

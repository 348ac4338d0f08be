package org.casereviewupdate.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an authenticator app shows (RFC 6238 with HMAC-SHA-1, which is what such apps know). */
final class OneTimeCode {

    private static final long STEP = Duration.ofSeconds(30).toSeconds();

    /** A phone's clock may be wrong by a step (RFC 6238 section 5.2). */
    private static final long DRIFT = 1;

    private static final int DIGITS = 1_000_000;

    private OneTimeCode() {}

    /** The time step whose code this is, if it is one of about now. */
    static Optional<Long> step(byte[] key, String typed, Instant now) {
        String code = typed.replaceAll("\\s", "");
        long current = now.getEpochSecond() / STEP;
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> same(at(key, step), code))
                .boxed()
                .findFirst();
    }

    /** The code of the moment. */
    static String at(byte[] key, Instant now) {
        return at(key, now.getEpochSecond() / STEP);
    }

    /** RFC 4226 section 5.3. */
    private static String at(byte[] key, long step) {
        byte[] mac = mac(key, step);
        int offset = mac[mac.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % DIGITS);
    }

    private static byte[] mac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA1", impossible);
        }
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }
}

package org.casereviewupdate.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.binary.Base32;

/**
 * A secret that we have made: shown once, kept only as a hash.
 *
 * <p>A plain SHA-256 is enough, because the secret is random and cannot be guessed from a list as a password can.
 */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "cru_";

    /** 256 bits for an API key; the prefix lets scanners of source code find one that was committed. */
    static Secret key() {
        return new Secret(PREFIX + random().text());
    }

    /** 256 bits for a cookie or a link. */
    static Secret random() {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32)));
    }

    /** 80 bits for a person to type. */
    static Secret typable() {
        return new Secret(new Base32().encodeToString(bytes(10)));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Hides the secret, because it must never reach a log. */
    @Override
    public String toString() {
        return "Secret[...]";
    }
}

package org.casereviewupdate.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of an API key: shown once, kept only as a hash.
 *
 * <p>A plain SHA-256 is enough, because the secret is 256 random bits and cannot be guessed from a list as a password can.
 */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "cru_";

    static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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

package org.casereviewupdate.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What counts guesses, and makes them wait longer the more there were.
 *
 * @param name what the guesses have in common, hashed: nobody needs to read from a table who was aimed at
 * @param free how many guesses wait for nothing; from then on the wait doubles
 */
record Hurdle(String name, int free) {

    private static final int FEW = 4;

    /** Behind one address there may be a whole office on a Monday morning. */
    private static final int MANY = 30;

    /** Guesses at one account from browsers that its owner has not used. */
    static Hurdle account(String typed) {
        return new Hurdle(hashed("account:" + typed), FEW);
    }

    /** Guesses from a browser that the owner has used: strangers' guesses do not make it wait. */
    static Hurdle device(Secret device) {
        return new Hurdle(hashed("device:" + device.hash()), FEW);
    }

    /** Guesses at many accounts from one place. */
    static Hurdle network(@Nullable String address) {
        return new Hurdle(hashed("network:" + place(address)), MANY);
    }

    /** Guesses at the second factor of somebody whose password is known. */
    Hurdle forSecondFactor() {
        return new Hurdle(hashed("second:" + name), free);
    }

    /** One household or office has a whole /64 (RFC 6177). */
    private static String place(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        String[] groups = address.split(":", 5);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    private static String hashed(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

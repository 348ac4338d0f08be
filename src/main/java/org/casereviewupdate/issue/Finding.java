package org.casereviewupdate.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to look at before an issue is released.
 *
 * @param rule what was looked for
 * @param blocks whether the issue is held until it is mended or overridden
 * @param source the review or briefing in which it was found, if it was in one
 * @param detail the words that were found, or what is wrong; never in a log
 */
public record Finding(
        FindingRule rule, boolean blocks, @Nullable UUID source, String detail) {

    private static final int KEY_BYTES = 8;

    /** Something that holds the issue. */
    public static Finding blocking(FindingRule rule, @Nullable UUID source, String detail) {
        return new Finding(rule, true, source, detail);
    }

    /** Something to know. */
    public static Finding notice(FindingRule rule, @Nullable UUID source, String detail) {
        return new Finding(rule, false, source, detail);
    }

    /** What it is known by: the same words in the same review are the same finding, and other words are another one. */
    public String key() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((rule + "\n" + source + "\n" + detail).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, KEY_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

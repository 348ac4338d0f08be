package org.casereviewupdate.subscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The words that somebody agrees to, as the page shows them.
 *
 * @param version a name for people; the hash decides
 * @param language the language they are in
 * @param paragraphs the words, one paragraph after the other
 */
record Wording(String version, String language, List<String> paragraphs) {

    /** All the words, a line for each paragraph. */
    String text() {
        return String.join("\n", paragraphs);
    }

    /** Names exactly these words; public because the templates ask for it. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}

package org.casereviewupdate.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes text as the encoded words of RFC 2047: no letter is split between two of them, and each fits on a line. */
final class EncodedWords {

    private EncodedWords() {}

    /** The words, with single spaces between them that a reader's program takes out again. */
    static String of(String text, int longest) {
        List<String> words = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            int end = chunk.length();
            chunk.appendCodePoint(letter);
            if (encode(chunk.toString()).length() > longest) {
                words.add(encode(chunk.substring(0, end)));
                chunk.delete(0, end);
            }
        }
        words.add(encode(chunk.toString()));
        return String.join(" ", words);
    }

    private static String encode(String chunk) {
        try {
            String encoded = MimeUtility.encodeWord(chunk, StandardCharsets.UTF_8.name(), null);
            // The library sees no need for it where all letters are ASCII, but between encoded words a space would be
            // lost.
            return encoded.equals(chunk) ? "=?UTF-8?Q?" + quoted(chunk) + "?=" : encoded;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
    }

    /** RFC 2047 section 5 (3): the letters that need no code even where a phrase is expected. */
    private static String quoted(String ascii) {
        StringBuilder out = new StringBuilder();
        for (char c : ascii.toCharArray()) {
            boolean bare = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            out.append(bare ? String.valueOf(c) : c == ' ' ? "_" : String.format("=%02X", (int) c));
        }
        return out.toString();
    }
}

package org.casereviewupdate.review;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings text into the one form in which it is stored, and says whether people can read it. */
final class PlainText {

    /** Blanks of every sort, among them the no-break space that word processors leave and the line separators of Unicode. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\x0B\u0085\u00A0\u2028\u2029]+");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\f\\x0B\u0085\u2028\u2029]");

    private PlainText() {}

    /** One line of text in Unicode's composed form (NFC), with single blanks. */
    static String line(@Nullable String text) {
        return text == null ? "" : BLANKS.matcher(compose(text)).replaceAll(" ").strip();
    }

    /** Like {@link #line}, where nothing may stand in for nothing. */
    static @Nullable String optionalLine(@Nullable String text) {
        String line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** Text of several lines in Unicode's composed form (NFC), with line feeds for line ends. */
    static String paragraphs(@Nullable String text) {
        return text == null
                ? ""
                : LINE_ENDS.matcher(compose(text)).replaceAll("\n").strip();
    }

    /** Each entry as one line. */
    static List<String> lines(@Nullable List<? extends @Nullable String> texts) {
        return texts == null ? List.of() : texts.stream().map(PlainText::line).toList();
    }

    private static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether there is no control character, no half character and nothing that turns the direction of a line. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPrintable);
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            // U+FFFD stands where a program could not read a character: the text is already damaged.
            case Character.OTHER_SYMBOL -> character != 0xFFFD;
            case Character.FORMAT -> !isBetween(character, 0x202A, 0x202E) && !isBetween(character, 0x2066, 0x2069);
            default -> true;
        };
    }

    private static boolean isBetween(int character, int first, int last) {
        return character >= first && character <= last;
    }
}

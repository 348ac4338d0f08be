package org.casereviewupdate.mail;

import jakarta.mail.internet.MimeUtility;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Header fields in the form in which they go over the wire: ASCII, folded with CR LF, encoded as RFC 2047 says. A value that could begin a
 * field of somebody else's choice is refused.
 */
public final class Headers {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");
    private static final Pattern QUOTING = Pattern.compile("[\"\\\\]");
    private static final Pattern UNFOLDABLE = Pattern.compile("[^ ]{60}|^ | $|  ");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** RFC 2047 section 2: a line with an encoded word has at most 76 characters. */
    private static final int LONGEST_LINE = 76;

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final StringBuilder lines = new StringBuilder();

    /**
     * Adds a field whose value is ASCII already.
     *
     * @throws IllegalArgumentException if it is not, or if the field is there
     */
    public Headers plain(String name, String value) {
        if (!NAME.matcher(name).matches() || !PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a header field of printable ASCII: " + printable(name));
        }
        if (!names.add(name)) {
            throw new IllegalArgumentException("A header field may be there once: " + name);
        }
        lines.append(name)
                .append(": ")
                .append(MimeUtility.fold(name.length() + 2, value))
                .append("\r\n");
        return this;
    }

    /** Adds a field of words, such as a subject. */
    public Headers words(String name, String value) {
        refuseControls(name, value);
        return plain(name, isPlain(value) ? value : EncodedWords.of(value, LONGEST_LINE - name.length() - 2));
    }

    /** Adds a field that names a mailbox and whose it is, or a list (RFC 2919 section 2) and what it is called. */
    public Headers mailbox(String name, String address, String owner) {
        refuseControls(name, owner);
        String phrase = isPlain(owner) && !QUOTING.matcher(owner).find()
                ? '"' + owner + '"'
                : EncodedWords.of(owner, LONGEST_LINE - name.length() - 2);
        return plain(name, phrase + " <" + address + ">");
    }

    /** Adds the Date field. */
    public Headers date(Instant at) {
        return plain("Date", DATE.format(at));
    }

    /** The fields in the order in which they were added, each line with its end. */
    public String lines() {
        return lines.toString();
    }

    private static boolean isPlain(String value) {
        // What looks like an encoded word would be decoded at the other end, and only between words can a line be
        // folded.
        return PLAIN.matcher(value).matches()
                && !value.contains("=?")
                && !UNFOLDABLE.matcher(value).find();
    }

    /** A line break in a value would begin a header field of somebody else's choice. */
    private static void refuseControls(String name, String value) {
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException("A control character in the header field " + printable(name));
        }
    }

    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "?");
    }
}

package org.casereviewupdate.relay;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reply with all its lines (RFC 5321 section 4.2).
 *
 * @param code the three digits
 * @param lines what followed them, a string per line
 */
record Reply(int code, List<String> lines) {

    /** RFC 2034 section 4: the status opens the text of every line. */
    private static final Pattern STATUS = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s+|$)");

    boolean positive() {
        return code / 100 == 2;
    }

    /** A refusal for now (4xx) or for good (5xx). */
    boolean refusal() {
        return code / 100 == 4 || code / 100 == 5;
    }

    /** The relay closes the channel after these words, whatever they answer (RFC 5321 section 3.8). */
    boolean closing() {
        return code == 421;
    }

    @Nullable
    String status() {
        Matcher matcher = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
        return matcher.find() ? matcher.group(1) : null;
    }

    String words() {
        return lines.stream()
                .map(line -> STATUS.matcher(line).replaceFirst(""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }
}

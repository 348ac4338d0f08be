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

    /** Of the first line that has one: some put words of their own before those of the server behind them. */
    @Nullable
    String status() {
        for (String line : lines) {
            Matcher matcher = mayHaveStatus(line) ? STATUS.matcher(line) : null;
            if (matcher != null && matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    String words() {
        if (lines.size() == 1) {
            return withoutStatus(lines.get(0));
        }
        return lines.stream()
                .map(Reply::withoutStatus)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String withoutStatus(String line) {
        if (!mayHaveStatus(line)) {
            return line;
        }
        Matcher matcher = STATUS.matcher(line);
        return matcher.find() ? line.substring(matcher.end()) : line;
    }

    private static boolean mayHaveStatus(String line) {
        return !line.isEmpty() && line.charAt(0) >= '2' && line.charAt(0) <= '5';
    }
}

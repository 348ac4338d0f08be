package org.casereviewupdate.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several entries in one cell, parted by a bar or a line end. A backslash before a bar, a semicolon, a bracket or another backslash takes
 * away its meaning, and so it does before a bullet at the beginning of an entry.
 */
public final class Entries {

    private static final String SPECIAL = "\\\\|;\\[\\]";
    private static final Pattern ESCAPED = Pattern.compile("\\\\([" + SPECIAL + "])");
    private static final Pattern BULLET = Pattern.compile("^(?:[-\u2013\u2022\u00B7*]|\\d{1,2}[.)])\\s+");
    private static final Pattern ESCAPED_BULLET =
            Pattern.compile("^\\\\(?=(?:[-\u2013\u2022\u00B7*]|\\d{1,2}[.)])\\s)");
    private static final Pattern LABELLED = Pattern.compile("\\[((?:[^\\\\\\]]++|\\\\.)++)]\\s*+(.+)");

    private Entries() {}

    /** Takes a cell apart; what is in the entries is still as it was typed. */
    static List<String> split(String cell, String separators) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && !isLineEnd(cell.charAt(i + 1))) {
                entry.append(c).append(cell.charAt(++i));
            } else if (isLineEnd(c) || separators.indexOf(c) >= 0) {
                entries.add(entry.toString());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        entries.add(entry.toString());
        return entries.stream()
                .map(typed -> BULLET.matcher(typed.strip()).replaceFirst(""))
                .filter(typed -> !typed.isBlank())
                .toList();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** What an entry says. */
    static String plain(String typed) {
        String text = ESCAPED_BULLET.matcher(typed).replaceFirst("");
        return ESCAPED.matcher(text).replaceAll("$1");
    }

    /** An entry that may begin with a label in brackets. */
    static Labelled labelled(String typed) {
        Matcher labelled = LABELLED.matcher(typed);
        return labelled.matches()
                ? new Labelled(plain(labelled.group(1)), plain(labelled.group(2)))
                : new Labelled(null, plain(typed));
    }

    /** A cell from which the same entries are read again. */
    public static String join(List<String> entries) {
        return entries.stream().map(Entries::typed).collect(Collectors.joining("|"));
    }

    /** A cell from which the same entries with their labels are read again. */
    public static String joinLabelled(List<Labelled> entries) {
        return entries.stream()
                .map(entry -> entry.label() == null
                        ? typed(entry.text())
                        : "[" + escape(entry.label()) + "] " + escape(entry.text()))
                .collect(Collectors.joining("|"));
    }

    private static String typed(String entry) {
        String escaped = escape(entry);
        return BULLET.matcher(escaped).find() ? "\\" + escaped : escaped;
    }

    private static String escape(String text) {
        return text.replaceAll("[" + SPECIAL + "]", "\\\\$0");
    }

    /**
     * An entry with what stands before it in brackets.
     *
     * @param label what stands there; nothing if there are no brackets
     * @param text the rest
     */
    public record Labelled(@Nullable String label, String text) {

        /** The label in lower case, its parts without the commas between them. */
        public List<String> parts() {
            return label == null
                    ? List.of()
                    : Arrays.stream(label.toLowerCase(Locale.ROOT).split(","))
                            .map(String::strip)
                            .toList();
        }
    }
}

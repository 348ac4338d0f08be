package org.casereviewupdate.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Header-like fields, one a line, as both reports and messages have them (RFC 5322 section 2.2); of a field that stands twice the first counts. */
record Fields(Map<String, String> values) {

    private static final Pattern BLOCKS = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern FOLD = Pattern.compile("\\n[ \\t]+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /** The fields of each block; blocks are parted by blank lines. There is at least one, which may have no fields. */
    static List<Fields> blocks(String text) {
        String plain = LINE_END.matcher(text).replaceAll("\n");
        List<Fields> found = BLOCKS.splitAsStream(plain).map(Fields::block).toList();
        // Of nothing but blank lines, splitting leaves nothing.
        return found.isEmpty() ? List.of(block("")) : found;
    }

    /** What a field says; empty if it is not there. */
    String of(String name) {
        return values.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    private static Fields block(String block) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : FOLD.matcher(block).replaceAll(" ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new Fields(values);
    }
}

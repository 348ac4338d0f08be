package org.casereviewupdate.spreadsheet;

import java.util.Comparator;
import java.util.stream.Stream;

/** What separates the columns of a file. */
enum Delimiter {
    COMMA(',', ","),
    SEMICOLON(';', ";"),
    TAB('\t', "tab");

    private final char sign;
    private final String label;

    Delimiter(char sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    char sign() {
        return sign;
    }

    String label() {
        return label;
    }

    /** The delimiter that stands most often, outside quotes, in the first line. */
    static Delimiter of(String start) {
        return Stream.of(values())
                .max(Comparator.comparingLong((Delimiter delimiter) -> delimiter.count(start))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(COMMA);
    }

    private long count(String start) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c == sign) {
                count++;
            }
        }
        return count;
    }
}

package org.casereviewupdate.review;

import java.util.Locale;

/** What kind of file an import reads. */
public enum ImportFormat {
    /** A table: comma-separated values, or values separated by semicolons or tabs. */
    CSV,
    /** A JSON array of records as the API takes them. */
    JSON,
    /** Atom or RSS. */
    FEED;

    /** The format that the first letter of a file shows: JSON begins with a bracket, a feed with an angle, and no column's name with either. */
    static ImportFormat recognise(byte[] content) {
        for (byte letter : content) {
            if (letter == '[' || letter == '{') {
                return JSON;
            }
            if (letter == '<') {
                return FEED;
            }
            // What may stand before it: blanks, the mark of a charset, and the other half of a letter of UTF-16.
            if (letter > ' ') {
                return CSV;
            }
        }
        return CSV;
    }

    /** The format that a Content-Type names; a door lets no other through. */
    static ImportFormat of(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/csv")) {
            return CSV;
        }
        return type.startsWith("application/json") ? JSON : FEED;
    }
}

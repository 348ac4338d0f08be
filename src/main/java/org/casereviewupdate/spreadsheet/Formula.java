package org.casereviewupdate.spreadsheet;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking text for a formula (CWE-1236). An apostrophe before it makes it text, and is taken away again when the file
 * comes back.
 */
public final class Formula {

    private static final String BEGINNING = "[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + BEGINNING + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + BEGINNING + ".*", Pattern.DOTALL);

    private Formula() {}

    /** The text as a cell of an exported file. */
    public static String guard(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of a cell, whether or not it was guarded. */
    static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}

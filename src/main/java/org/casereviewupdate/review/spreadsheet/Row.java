package org.casereviewupdate.review.spreadsheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One row of a table.
 *
 * @param line the line of the file it begins on
 * @param header which column stands where
 * @param cells what the row holds
 */
public record Row(long line, Header header, List<String> cells) {

    private static final Pattern ENTRIES = Pattern.compile("[|\\r\\n]");
    private static final Pattern TERMS = Pattern.compile("[|;\\r\\n]");
    private static final Pattern BULLET = Pattern.compile("^(?:[-\u2013\u2022\u00B7*]|\\d{1,2}[.)])\\s+");

    /** What stands in a column, without the blanks around it; empty where the row or the table ends before it. */
    public String cell(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
    }

    /** The entries of a cell that holds several, parted by a bar or a line end; a semicolon may belong to a sentence. */
    public List<String> entries(String column) {
        return split(ENTRIES, column);
    }

    /** The entries of a cell that holds several short terms, parted by a bar, a semicolon or a line end. */
    public List<String> terms(String column) {
        return split(TERMS, column);
    }

    private List<String> split(Pattern separator, String column) {
        return Stream.of(separator.split(cell(column)))
                .map(entry -> BULLET.matcher(entry.strip()).replaceFirst(""))
                .filter(entry -> !entry.isBlank())
                .toList();
    }

    /** Whether there is something to the right of the last column: a stray delimiter has shifted the cells. */
    public boolean isShifted() {
        return cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}

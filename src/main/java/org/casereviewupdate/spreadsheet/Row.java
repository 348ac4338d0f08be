package org.casereviewupdate.spreadsheet;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line the line of the file it begins on
 * @param header which column stands where
 * @param cells what the row holds
 */
public record Row(long line, Header header, List<String> cells) {

    /** What stands in a column, without the blanks around it; empty where the row or the table ends before it. */
    public String cell(String column) {
        int place = header.place(column);
        return place < 0 || place >= cells.size()
                ? ""
                : Formula.unguard(cells.get(place).strip());
    }

    /** The entries of a cell that holds several, parted by a bar or a line end; a semicolon may belong to a sentence. */
    public List<String> entries(String column) {
        return Entries.split(cell(column), "|").stream().map(Entries::plain).toList();
    }

    /** The entries of a cell that holds several short terms, parted by a bar, a semicolon or a line end. */
    public List<String> terms(String column) {
        return Entries.split(cell(column), "|;").stream().map(Entries::plain).toList();
    }

    /** The entries of a cell that holds several, each of which may begin with a label in brackets. */
    public List<Entries.Labelled> labelled(String column) {
        return Entries.split(cell(column), "|").stream().map(Entries::labelled).toList();
    }

    /** Whether there is something to the right of the last column: a stray delimiter has shifted the cells. */
    public boolean isShifted() {
        return cells.stream().skip(header.width()).anyMatch(cell -> !cell.isBlank());
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}

package org.casereviewupdate.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first row of a table: which column stands where. */
final class Header {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final int width;

    Header(List<String> headings, Columns columns) {
        width = headings.size();
        for (int i = 0; i < width; i++) {
            place(headings.get(i), i, columns);
        }
    }

    private void place(String heading, int index, Columns columns) {
        columns.find(heading)
                .ifPresentOrElse(
                        name -> {
                            if (places.put(name, index) != null) {
                                throw new UnreadableFile("The file has the column " + name + " twice; remove one.");
                            }
                        },
                        () -> {
                            if (!heading.isBlank()) {
                                ignored.add(heading.strip());
                            }
                        });
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Where a column stands, or -1. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    int width() {
        return width;
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }
}

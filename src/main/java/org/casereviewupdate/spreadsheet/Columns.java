package org.casereviewupdate.spreadsheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns that a table may have, each with the other names it goes by. */
public final class Columns {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    /**
     * Adds a column.
     *
     * @param name its name in the documentation
     * @param otherNames what else it is called
     */
    public Columns with(String name, String... otherNames) {
        names.put(key(name), name);
        known.put(name, name);
        for (String other : otherNames) {
            names.put(key(other), name);
        }
        return this;
    }

    /** The column that a heading means, whatever its case, blanks, underscores and punctuation. */
    Optional<String> find(String heading) {
        return Optional.ofNullable(names.get(key(heading)));
    }

    private static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

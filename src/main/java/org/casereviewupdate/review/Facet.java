package org.casereviewupdate.review;

import java.util.Locale;

/** A side from which readers narrow a search, each with a list to choose from. */
public enum Facet {
    SUBJECT("unnest(found_under)"),
    AREA("unnest(found_in)"),
    YEAR("cast(year as text)"),
    NATION("nation"),
    TYPE("type"),
    AGE("unnest(age_groups)");

    private final String expression;

    Facet(String expression) {
        this.expression = expression;
    }

    /** Its name in an address. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The SQL for the values that a record has on this side. */
    String expression() {
        return expression;
    }
}

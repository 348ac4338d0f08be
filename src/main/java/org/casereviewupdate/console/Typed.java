package org.casereviewupdate.console;

import java.util.Map;

/**
 * What somebody typed into a form that was refused, to be shown in it again.
 *
 * @param texts by the id of the field on the page
 */
record Typed(Map<String, String> texts) {

    static final Typed NOTHING = new Typed(Map.of());

    static Typed in(String field, String text) {
        return new Typed(Map.of(field, text));
    }

    static Typed of(TypedTime time) {
        return new Typed(Map.of("day", time.day(), "time", time.time()));
    }

    /** What was typed into a field; empty if nothing was. */
    public String at(String field) {
        return texts.getOrDefault(field, "");
    }
}

package org.casereviewupdate.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search as it stands in an address, and the addresses of searches beside it.
 *
 * @param parts what was asked, by parameter; only what was asked
 */
record Asked(Map<String, String> parts) {

    private static final String WORDS = "q";

    /** Takes a copy in the given order. */
    Asked {
        parts = new LinkedHashMap<>(parts);
    }

    /** Reads the parameters of an address; those of no search are passed over. */
    static Asked read(Function<String, @Nullable String> parameter) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(WORDS, parameter, parts);
        for (Facet side : Facet.values()) {
            put(side.parameter(), parameter, parts);
        }
        return new Asked(parts);
    }

    private static void put(String name, Function<String, @Nullable String> parameter, Map<String, String> parts) {
        String value = PlainText.line(parameter.apply(name));
        if (!value.isEmpty()) {
            parts.put(name, value);
        }
    }

    /** What it asks of the catalogue. */
    ReviewQuery query() {
        return ReviewQuery.parse(new ReviewQuery.Typed(
                parts.get(WORDS),
                on(Facet.SUBJECT),
                on(Facet.AREA),
                on(Facet.YEAR),
                on(Facet.NATION),
                on(Facet.TYPE),
                on(Facet.AGE)));
    }

    String words() {
        return parts.getOrDefault(WORDS, "");
    }

    /** What is chosen on a side; empty for nothing. */
    String on(Facet side) {
        return parts.getOrDefault(side.parameter(), "");
    }

    /** The same search without one of its parts. */
    Asked without(String name) {
        Asked fewer = new Asked(parts);
        fewer.parts.remove(name);
        return fewer;
    }

    /** The address below a path; always the same for the same search. */
    String at(String path) {
        return parts.isEmpty()
                ? path
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The address of the page of results that a key opens. */
    String page(String path, String key) {
        return at(path) + (parts.isEmpty() ? "?" : "&") + "after=" + key;
    }
}

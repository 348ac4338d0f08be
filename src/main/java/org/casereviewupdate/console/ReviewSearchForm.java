package org.casereviewupdate.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.casereviewupdate.review.NarrowSearch;
import org.casereviewupdate.review.ReviewQuery;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an editor looks for, as it stands in the address.
 *
 * @param q words
 * @param subject a term or a synonym
 * @param area an area
 * @param year a year
 * @param nation a nation
 * @param type a kind of review
 * @param age an age group or an age in years
 */
record ReviewSearchForm(
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String subject,
        @RestQuery @Nullable String area,
        @RestQuery @Nullable String year,
        @RestQuery @Nullable String nation,
        @RestQuery @Nullable String type,
        @RestQuery @Nullable String age) {

    ReviewQuery query() {
        return ReviewQuery.parse(new ReviewQuery.Typed(q, subject, area, year, nation, type, age));
    }

    /** How many reviews it finds, and would find with other choices. */
    NarrowSearch.Narrowed narrowed(NarrowSearch search) {
        return search.by(given()::get);
    }

    /** The address of the page behind a key. */
    String after(String key) {
        return given().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "/console/reviews?", "&after=" + URLEncoder.encode(key, StandardCharsets.UTF_8)));
    }

    /** Nothing is looked for. */
    static ReviewSearchForm empty() {
        return new ReviewSearchForm(null, null, null, null, null, null, null);
    }

    /** Whether anything narrows the list. */
    public boolean isNarrow() {
        return given().values().stream().anyMatch(value -> !value.isBlank());
    }

    private Map<String, String> given() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", Lines.text(q));
        parts.put("subject", Lines.text(subject));
        parts.put("area", Lines.text(area));
        parts.put("year", Lines.text(year));
        parts.put("nation", Lines.text(nation));
        parts.put("type", Lines.text(type));
        parts.put("age", Lines.text(age));
        return parts;
    }
}

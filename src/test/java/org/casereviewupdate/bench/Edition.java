package org.casereviewupdate.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is sent: a digest as a busy month brings it, or a note alone, which is the least that an issue can be. */
enum Edition {
    DIGEST,
    NOTE;

    private static final int REVIEWS = 24;

    private static final String SUMMARY =
            "Invented example. A child was known to several services, and each of them held a part of what"
                    + " the others needed. Reasons were given, nobody asked. The review"
                    + " looks at what made it hard to see the whole, and at what helped where it was seen after all.";
    private static final List<String> LEARNING = List.of(
            "Ask what daily life is like for the child, and write down the answer in the child's own words",
            "A missed appointment says something: follow it up as a child who was not brought");

    /** Both, or what {@code -Dbench.editions} says. */
    static List<Edition> wanted() {
        return Stream.of(System.getProperty("bench.editions", "DIGEST,NOTE").split(","))
                .map(Edition::valueOf)
                .toList();
    }

    /** Composes an issue of this kind and gives its id. */
    String compose(Program program, Database database) {
        String reviews = this == NOTE ? "" : quoted(reviews(program, database));
        String issue = program.post(
                "/api/v1/issues",
                "{\"note\": \"An invented note, a sentence long.\", \"reviews\": [" + reviews + "]}",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        return id(issue);
    }

    private static List<String> reviews(Program program, Database database) {
        String known = database.text("select string_agg(id::text, ',' order by id) from case_review");
        if (!known.equals("null")) {
            return List.of(known.split(","));
        }
        return IntStream.rangeClosed(1, REVIEWS)
                .mapToObj(number -> id(program.post("/api/v1/case-reviews", review(number), Map.of())))
                .toList();
    }

    private static String review(int number) {
        return """
            {"year": 2026, "bodies": ["Harrowmere"], "name": "Child %02d", "type": "CHILD_SAFEGUARDING_PRACTICE_REVIEW",
                "summary": "%s", "learningThemes": [%s], "sourceReference": "bench-%02d"}
            """.formatted(number, SUMMARY, quoted(LEARNING), number);
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }

    private static String id(String json) {
        return json.replaceFirst("(?s).*?\"id\" *: *\"([^\"]+)\".*", "$1");
    }
}

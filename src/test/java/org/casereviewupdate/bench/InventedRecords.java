package org.casereviewupdate.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A catalogue of invented case reviews, of any size and always the same. */
final class InventedRecords {

    private static final int AT_ONCE = 5_000;

    static final List<String> WORDS = List.of(
            "school", "\"serious case review\"", "sofa or cot", "bruise -fracture", "housing moved", "Harrowmere");
    static final List<String> SUBJECTS = List.of(
            "domestic abuse",
            "child neglect",
            "fathers",
            "hidden men",
            "physical abuse",
            "child deaths",
            "disabled children",
            "coercive control",
            "poverty",
            "suicide",
            "unsafe sleeping",
            "children in care",
            "self-harm",
            "young carers");
    static final List<String> NATIONS = List.of("England", "Wales", "Scotland", "Northern Ireland");
    static final List<String> TYPES = List.of(
            "CHILD_SAFEGUARDING_PRACTICE_REVIEW",
            "SERIOUS_CASE_REVIEW",
            "CHILD_PRACTICE_REVIEW_CONCISE",
            "LEARNING_REVIEW",
            "CASE_MANAGEMENT_REVIEW");
    static final List<String> AGES =
            List.of("UNDER_ONE", "ONE_TO_FOUR", "FIVE_TO_TEN", "ELEVEN_TO_FIFTEEN", "SIXTEEN_TO_SEVENTEEN");

    private final Random chance = new Random(20_261_129);

    /** Enters so many. */
    void fill(Program program, int count) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (int done = 0; done < count; done += AT_ONCE) {
            List<Map<String, Object>> records = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + AT_ONCE); i++) {
                records.add(record(i));
            }
            program.post("/api/v1/case-reviews/imports", json.writeValueAsString(records), Map.of());
        }
    }

    private Map<String, Object> record(int number) {
        return Map.of(
                "sourceReference", "B" + number,
                "year", 2005 + chance.nextInt(22),
                "bodies", List.of("Partnership " + chance.nextInt(150)),
                "name", "Child " + number,
                "type", one(TYPES),
                "areas", List.of("Area " + chance.nextInt(150)),
                "summary", text(150),
                "subjects", List.of(one(SUBJECTS), one(SUBJECTS), one(SUBJECTS)),
                "learningThemes", List.of(text(30), text(30), text(30)),
                "ageGroups", List.of(one(AGES)));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder("Invented.");
        for (int i = 0; i < words; i++) {
            text.append(' ')
                    .append(
                            chance.nextInt(4) == 0
                                    ? one(WORDS).replaceAll("[^a-z ]", "")
                                    : "w" + chance.nextInt(8_000));
        }
        return text.toString();
    }

    <T> T one(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return chance.nextInt(times) == 0;
    }
}

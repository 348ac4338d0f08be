package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.vocabulary.ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.LEARNING_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.SERIOUS_CASE_REVIEW;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.junit.jupiter.api.Test;

@FeatureTest
class FacetsTest {

    private static final List<String> SUBJECTS =
            List.of("domestic abuse", "coercive control", "fathers", "hidden men", "child neglect", "medical neglect");

    @Inject
    RecordReview recording;

    @Inject
    WithdrawReview withdrawing;

    @Test
    void each_side_is_counted_as_if_nothing_were_chosen_on_it() {
        enter(Reviews.review().year(2025).type(SERIOUS_CASE_REVIEW).aged(AgeGroup.UNDER_ONE));
        enter(Reviews.review()
                .year(2026)
                .type(CHILD_SAFEGUARDING_PRACTICE_REVIEW)
                .areas("Eastmoor"));
        enter(Reviews.review().year(2026).type(LEARNING_REVIEW).aged(AgeGroup.UNDER_ONE, AgeGroup.FIVE_TO_TEN));

        JsonPath all = facets("");
        JsonPath scottish = facets("?nation=Scotland&year=2026");

        assertThat(all.getLong("total")).isEqualTo(3);
        assertThat(counts(all, "NATION")).containsExactly(Map.entry("ENGLAND", 2), Map.entry("SCOTLAND", 1));
        assertThat(counts(all, "YEAR")).containsExactly(Map.entry("2026", 2), Map.entry("2025", 1));
        assertThat(counts(all, "AGE")).containsExactly(Map.entry("UNDER_ONE", 2), Map.entry("FIVE_TO_TEN", 1));
        assertThat(counts(all, "AREA")).containsExactly(Map.entry("Eastmoor", 1), Map.entry("Harrowmere", 2));
        assertThat(scottish.getLong("total")).isEqualTo(1);
        assertThat(counts(scottish, "NATION")).containsExactly(Map.entry("ENGLAND", 1), Map.entry("SCOTLAND", 1));
        assertThat(counts(scottish, "YEAR")).containsExactly(Map.entry("2026", 1));
    }

    @Test
    void an_earlier_kind_counts_its_successors_and_a_subject_its_narrower_ones() {
        enter(Reviews.review().type(SERIOUS_CASE_REVIEW).subjects("coercive control"));
        enter(Reviews.review().type(CHILD_SAFEGUARDING_PRACTICE_REVIEW).subjects("domestic abuse", "coercive control"));

        JsonPath all = facets("");

        assertThat(counts(all, "TYPE"))
                .contains(Map.entry("SERIOUS_CASE_REVIEW", 2), Map.entry("CHILD_SAFEGUARDING_PRACTICE_REVIEW", 1));
        assertThat(counts(all, "SUBJECT")).contains(Map.entry("domestic abuse", 2), Map.entry("coercive control", 2));
    }

    @Test
    void a_withdrawn_review_is_counted_nowhere() {
        withdrawing.withdraw(enter(Reviews.review()).id(), new Withdrawal("court order"), "key:test");

        JsonPath all = facets("");

        assertThat(all.getLong("total")).isZero();
        assertThat(counts(all, "NATION")).isEmpty();
    }

    @Test
    void every_count_is_what_a_search_with_that_choice_finds() {
        Random chance = new Random(29);
        for (int i = 0; i < 60; i++) {
            enter(Reviews.review()
                    .year(2020 + chance.nextInt(3))
                    .type(List.of(SERIOUS_CASE_REVIEW, CHILD_SAFEGUARDING_PRACTICE_REVIEW, LEARNING_REVIEW)
                            .get(chance.nextInt(3)))
                    .subjects(SUBJECTS.get(chance.nextInt(6)), SUBJECTS.get(chance.nextInt(6)))
                    .aged(AgeGroup.values()[chance.nextInt(5)], AgeGroup.values()[chance.nextInt(5)])
                    .areas(chance.nextBoolean() ? "Harrowmere" : "Eastmoor"));
        }
        Map<String, String> chosen = Map.of("year", "2021", "subject", "domestic abuse", "area", "Eastmoor");

        JsonPath counted =
                given().queryParams(chosen).get("/api/v1/case-reviews/facets").jsonPath();

        for (Facet side : Facet.values()) {
            counts(counted, side.name()).forEach((value, count) -> {
                Map<String, String> choice = new HashMap<>(chosen);
                choice.put(side.name().toLowerCase(Locale.ROOT), value);
                assertThat(found(choice)).as("%s %s", side, value).isEqualTo(count);
            });
        }
    }

    private static int found(Map<String, String> choice) {
        return given().queryParams(choice)
                .queryParam("limit", 100)
                .get("/api/v1/case-reviews")
                .jsonPath()
                .getList("items")
                .size();
    }

    private CaseReviewView enter(Reviews review) {
        return recording.record(review.build(), "key:test");
    }

    private static JsonPath facets(String query) {
        return given().get("/api/v1/case-reviews/facets" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Integer> counts(JsonPath facets, String side) {
        List<Map<String, Object>> counts = facets.getList("counts." + side);
        return counts.stream()
                .collect(Collectors.toMap(
                        count -> (String) count.get("value"),
                        count -> (Integer) count.get("records"),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}

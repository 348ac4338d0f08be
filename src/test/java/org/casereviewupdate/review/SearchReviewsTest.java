package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.vocabulary.ReviewType.CHILD_PRACTICE_REVIEW_EXTENDED;
import static org.casereviewupdate.vocabulary.ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.LEARNING_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.SERIOUS_CASE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.SINGLE_UNIFIED_SAFEGUARDING_REVIEW;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class SearchReviewsTest {

    private static final String REVIEWS = "/api/v1/case-reviews";

    @Inject
    RecordReview recording;

    @Inject
    Catalogue catalogue;

    @Test
    void the_newest_come_first() {
        enter(Reviews.review().named("old").addedOn("2026-08-30"));
        enter(Reviews.review().named("new").addedOn("2026-09-02"));
        enter(Reviews.review().named("newer").addedOn("2026-09-02"));

        assertThat(found("")).containsExactly("newer", "new", "old");
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        for (int i = 0; i < 7; i++) {
            enter(Reviews.review().named("n" + i).addedOn("2026-09-0" + (1 + i / 3)));
        }

        List<String> all = new ArrayList<>();
        String next = "";
        do {
            JsonPath page = given().queryParam("limit", 3)
                    .queryParam("after", next.isEmpty() ? null : next)
                    .get(REVIEWS)
                    .jsonPath();
            all.addAll(page.getList("items.name"));
            next = page.getString("next");
        } while (next != null);

        assertThat(all).containsExactly("n6", "n5", "n4", "n3", "n2", "n1", "n0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serious case review", "\"serious case review\"", "SCR", "serious case reviews"})
    void words_for_an_earlier_kind_find_its_successors(String words) {
        enter(Reviews.review().named("scr").type(SERIOUS_CASE_REVIEW));
        enter(Reviews.review().named("local").type(CHILD_SAFEGUARDING_PRACTICE_REVIEW));
        enter(Reviews.review().named("national").type(NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW));
        enter(Reviews.review().named("scottish").type(LEARNING_REVIEW));

        assertThat(found("q", words)).containsExactlyInAnyOrder("scr", "local", "national");
    }

    @ParameterizedTest
    @CsvSource({
        "serious case review, scr local",
        "SERIOUS_CASE_REVIEW, scr local",
        "CSPR, local",
        "child practice review, cpr susr",
        "significant case review, scottish",
        "learning review, scottish",
    })
    void a_kind_may_be_asked_for_by_any_name(String type, String names) {
        enter(Reviews.review().named("scr").type(SERIOUS_CASE_REVIEW));
        enter(Reviews.review().named("local").type(CHILD_SAFEGUARDING_PRACTICE_REVIEW));
        enter(Reviews.review().named("cpr").type(CHILD_PRACTICE_REVIEW_EXTENDED));
        enter(Reviews.review().named("susr").type(SINGLE_UNIFIED_SAFEGUARDING_REVIEW));
        enter(Reviews.review().named("scottish").type(LEARNING_REVIEW));

        assertThat(found("type", type)).containsExactlyInAnyOrder(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gabriel",
                "harrowmere",
                "eastmoor",
                "sofas",
                "domestic violence",
                "DVA",
                "\"asked nobody\" or noticed",
                "2026"
            })
    void words_are_looked_for_everywhere(String words) {
        enter(Reviews.review()
                .named("Gabriel")
                .by("Harrowmere")
                .areas("Eastmoor")
                .subjects("domestic abuse")
                .summary("Invented. A baby slept on a sofa; a school noticed."));
        enter(Reviews.review().named("Other").by("Elsewhere").areas().year(2020).summary("Invented."));

        assertThat(found("q", words)).containsExactly("Gabriel");
    }

    @Test
    void parts_of_a_search_narrow_each_other() {
        enter(Reviews.review().named("one").year(2025).areas("Harrowmere").subjects("domestic abuse"));
        enter(Reviews.review().named("two").year(2026).areas("Harrowmere").subjects("fathers"));
        enter(Reviews.review().named("three").year(2026).areas("Glen Arran").type(LEARNING_REVIEW));

        assertThat(found("year", "2026")).containsExactlyInAnyOrder("two", "three");
        assertThat(found("area", "harrowMERE")).containsExactlyInAnyOrder("one", "two");
        assertThat(found("nation", "scotland")).containsExactly("three");
        assertThat(found("subject", "domestic violence")).containsExactly("one");
        assertThat(found("subject", "no such subject")).isEmpty();
        assertThat(found("year", "2026", "area", "Harrowmere", "q", "school")).containsExactly("two");
    }

    @Test
    void a_search_may_name_an_age_group_or_an_age() {
        enter(Reviews.review().named("baby").aged(AgeGroup.UNDER_ONE));
        enter(Reviews.review().named("siblings").aged(AgeGroup.ELEVEN_TO_FIFTEEN, AgeGroup.UNDER_ONE));
        enter(Reviews.review().named("unsaid"));

        assertThat(found("age", "UNDER_ONE")).containsExactlyInAnyOrder("baby", "siblings");
        assertThat(found("age", "12")).containsExactly("siblings");
        assertThat(found("age", "5 to 10")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cam-drin domestig", "adolygiad ymarfer diogelu plant"})
    void welsh_words_find_what_the_vocabulary_says_in_welsh(String words) {
        enter(Reviews.review().named("here").subjects("domestic abuse"));
        enter(Reviews.review().named("not").type(LEARNING_REVIEW).subjects("fathers"));

        assertThat(found("q", words)).containsExactly("here");
    }

    @ParameterizedTest
    @CsvSource({
        "age, 18, malformed-query",
        "after, garbage, unknown-page-key",
        "year, soon, malformed-query",
        "nation, Atlantis, malformed-query",
        "type, poem, malformed-query",
        "q, a\u0000b, malformed-query",
    })
    void a_search_that_makes_no_sense_is_refused(String name, String value, String slug) {
        given().queryParam(name, value.replace("\\u0000", "\0"))
                .get(REVIEWS)
                .then()
                .statusCode(400)
                .body("type", org.hamcrest.Matchers.equalTo("urn:case-review-update:problem:" + slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "'", "\"", "!!! & | <->", ":*", "-", "\\", "%", "a:b:c", "((("})
    void no_words_break_the_search(String words) {
        enter(Reviews.review());

        given().queryParam("q", words).get(REVIEWS).then().statusCode(200);
    }

    @Test
    void the_vocabulary_is_public() {
        assertThat(given().get("/api/v1/vocabulary")
                        .jsonPath()
                        .getString("reviewTypes.find { it.code == 'SERIOUS_CASE_REVIEW' }"))
                .contains("Adolygiad achos difrifol", "2019-09", "CHILD_SAFEGUARDING_PRACTICE_REVIEW");
        assertThat(given().get("/api/v1/subjects").jsonPath().getList("name", String.class))
                .contains("domestic abuse", "hidden men");
    }

    @Test
    void the_digest_gets_the_reviews_of_its_days_by_day_and_title() {
        enter(Reviews.review().named("b").addedOn("2026-09-01"));
        enter(Reviews.review().named("a").addedOn("2026-09-01"));
        enter(Reviews.review().named("0").addedOn("2026-09-30"));
        enter(Reviews.review().named("next month").addedOn("2026-10-01"));
        enter(Reviews.review().named("last month").addedOn("2026-08-31"));

        assertThat(catalogue.added(java.time.LocalDate.of(2026, 9, 1), java.time.LocalDate.of(2026, 10, 1)))
                .extracting(CaseReviewView::name)
                .containsExactly("a", "b", "0");
    }

    private void enter(Reviews review) {
        recording.record(review.build(), "key:test");
    }

    private static List<String> found(String... parameters) {
        var request = given();
        for (int i = 0; i + 1 < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(REVIEWS).then().statusCode(200).extract().jsonPath().getList("items.name");
    }
}

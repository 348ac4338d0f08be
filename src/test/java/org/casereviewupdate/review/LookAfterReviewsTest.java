package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class LookAfterReviewsTest {

    private static final String REVIEWS = "/api/v1/case-reviews";

    @Test
    void an_editor_enters_a_review_and_everyone_reads_it() {
        Response entered = admin().body(Reviews.review()
                        .by("Harrowmere", "Eastmoor")
                        .subjects("DVA", "hidden men")
                        .link("https://reports.example/k.pdf")
                        .build())
                .post(REVIEWS);

        entered.then().statusCode(201).body("version", equalTo(0));
        given().get(entered.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("title", equalTo("2026 - Harrowmere and Eastmoor - Child K"))
                .body("nation", equalTo("ENGLAND"))
                .body("subjects", contains("domestic abuse", "hidden men"))
                .body("recommendations[0].addressee", equalTo("Schools"))
                .body("links[0].url", equalTo("https://reports.example/k.pdf"))
                .body("addedOn", equalTo("2026-09-10"))
                .body("sourceReference", nullValue());
    }

    @Test
    void a_reader_who_has_it_already_is_told_so() {
        String review = enter(Reviews.review());

        given().header("If-None-Match", "\"0\"")
                .get(review)
                .then()
                .statusCode(304)
                .header("ETag", "\"0\"");
        given().header("If-None-Match", "\"1\"").get(review).then().statusCode(200);
    }

    @Test
    void an_amendment_names_the_version_it_starts_from() {
        String review = enter(Reviews.review());

        admin().body(Reviews.review().named("Child L").version(0).build())
                .put(review)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Child L"))
                .body("addedOn", equalTo("2026-09-10"));
        admin().header("If-Match", "\"1\"")
                .body(Reviews.review().named("Child M").build())
                .put(review)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void an_amendment_of_an_older_version_changes_nothing() {
        String review = enter(Reviews.review());
        admin().body(Reviews.review().named("Child L").version(0).build())
                .put(review)
                .then()
                .statusCode(200);

        problem(
                admin().body(Reviews.review().named("Child M").version(0).build())
                        .put(review),
                409,
                "review-changed");
        problem(
                admin().header("If-Match", "\"0\"")
                        .body(Reviews.review().named("Child M").build())
                        .put(review),
                409,
                "review-changed");
        problem(admin().body(Reviews.review().named("Child M").build()).put(review), 428, "version-missing");
        given().get(review).then().body("name", equalTo("Child L")).body("version", equalTo(1));
    }

    @Test
    void an_amendment_that_changes_nothing_makes_no_version() {
        String review = enter(Reviews.review());

        admin().body(Reviews.review().version(0).build())
                .put(review)
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
    }

    @Test
    void a_withdrawn_review_leaves_a_plain_tombstone() {
        String review = enter(Reviews.review().named("Gabriel").summary("Invented. Something nobody else may read."));

        withdraw(review, "court order").statusCode(204);
        withdraw(review, "asked twice").statusCode(204);

        problem(given().get(review), 410, "review-withdrawn")
                .body(not(containsString("Gabriel")))
                .body(not(containsString("Something")))
                .body(not(containsString("court")));
        given().get(REVIEWS).then().body("items.size()", equalTo(0));
        given().get(REVIEWS + "?q=Gabriel").then().body("items.size()", equalTo(0));
        problem(admin().body(Reviews.review().version(1).build()).put(review), 410, "review-withdrawn");
    }

    @Test
    void a_withdrawal_has_a_reason() {
        String review = enter(Reviews.review());

        withdraw(review, "  ").statusCode(422).body("errors.field", contains("reason"));
        withdraw(review, "x".repeat(501)).statusCode(422);
        given().get(review).then().statusCode(200);
    }

    @Test
    void two_records_cannot_share_a_source_reference() {
        enter(Reviews.review().reference("HM/1"));
        String other = enter(Reviews.review().reference("HM/2"));

        problem(admin().body(Reviews.review().reference("HM/1").build()).post(REVIEWS), 409, "source-reference-taken");
        problem(
                admin().body(Reviews.review().reference("HM/1").version(0).build())
                        .put(other),
                409,
                "source-reference-taken");
    }

    @Test
    void a_record_that_breaks_rules_is_told_of_each() {
        NewReview broken = Reviews.review()
                .summary("Bad\u0000 text")
                .subjects("domestc abuse")
                .link("javascript:alert(1)")
                .build();

        problem(admin().body(broken).post(REVIEWS), 422, "invalid-record")
                .body("errors.field", hasItems("summary", "subjects", "links[0].url"))
                .body("errors.message", hasItems(containsString("did you mean \"domestic abuse\"")));
        given().get(REVIEWS).then().body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"nickname\": \"x\"}",
                "{\"year\": \"soon\"}",
                "{\"type\": \"POEM\"}",
                "{\"bodies\": [{}]}",
                "{\"recommendations\": [{\"text\": \"x\", \"html\": \"y\"}]}",
                "{\"addedOn\": \"yesterday\"}",
                "{\"bodies\": [null], \"links\": [null], \"recommendations\": [null]}",
            })
    void malformed_input_gets_a_clear_answer(String body) {
        admin().body(body)
                .post(REVIEWS)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .contentType("application/problem+json");
    }

    @Test
    void what_is_not_there_is_not_found() {
        String unknown = REVIEWS + "/" + UUID.randomUUID();

        problem(given().get(unknown), 404, "review-not-found");
        problem(admin().body(Reviews.review().version(0).build()).put(unknown), 404, "review-not-found");
        withdraw(unknown, "x").statusCode(404);
        given().get(REVIEWS + "/1").then().statusCode(404);
    }

    @Test
    void only_editors_change_the_catalogue() {
        String review = enter(Reviews.review());

        for (var caller : new io.restassured.specification.RequestSpecification[] {
            given(), given().auth().oauth2("not-a-key-000000000000000000000")
        }) {
            caller.contentType("application/json").body(Reviews.review().build());
            caller.post(REVIEWS).then().statusCode(401);
            caller.put(review).then().statusCode(401);
            caller.post(review + "/withdrawal").then().statusCode(401);
        }
        given().contentType("text/csv")
                .body("x")
                .post(REVIEWS + "/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void an_unread_summary_of_the_largest_size_is_kept_whole() {
        String summary = "ŷ".repeat(20_000);

        String review = enter(Reviews.review().summary(summary));

        assertThat(given().get(review).jsonPath().getString("summary")).isEqualTo(summary);
    }

    private static String enter(Reviews review) {
        Response entered = admin().body(review.build()).post(REVIEWS);
        entered.then().statusCode(201);
        return entered.header("Location");
    }

    private static ValidatableResponse withdraw(String review, String reason) {
        return admin().body(Map.of("reason", reason))
                .post(review + "/withdrawal")
                .then();
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:" + slug));
    }
}

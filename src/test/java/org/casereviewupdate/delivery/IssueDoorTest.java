package org.casereviewupdate.delivery;

import static io.restassured.RestAssured.given;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door to issues answers to bad input: a clear problem, and nothing is changed. */
@FeatureTest
class IssueDoorTest {

    private static final String UNKNOWN = "/api/v1/issues/00000000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /preview",
        "GET, /preview/text",
        "GET, /deliveries",
        "POST, /release",
        "POST, /resume",
    })
    void an_unknown_issue_is_not_found(String method, String path) {
        admin().request(method, UNKNOWN + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:no-such-issue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/halt", "/cancel"})
    void halting_and_cancelling_ask_for_a_reason(String path) {
        admin().body(Map.of("reason", " ")).post(UNKNOWN + path).then().statusCode(422);
        admin().body(Map.of("reason", "why")).post(UNKNOWN + path).then().statusCode(404);
        admin().post(UNKNOWN + path).then().statusCode(422);
    }

    @Test
    void an_issue_needs_an_idempotency_key() {
        admin().body(Map.of("note", "Hello")).post("/api/v1/issues").then().statusCode(422);

        admin().get("/api/v1/issues").then().body("items", hasSize(0));
    }

    @Test
    void an_issue_needs_something_to_say() {
        post(Map.of()).statusCode(422).body("type", equalTo("urn:case-review-update:problem:empty-issue"));
        post(Map.of("note", "   ")).statusCode(422);
        post(Map.of("reviews", List.of())).statusCode(422);
    }

    @Test
    void an_issue_of_unknown_reviews_names_them() {
        UUID unknown = UUID.randomUUID();

        post(Map.of("reviews", List.of(unknown)))
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:unknown-reviews"))
                .body("errors[0].message", startsWith(unknown.toString()));
    }

    @Test
    void too_much_is_refused() {
        post(Map.of("note", "x".repeat(20_001))).statusCode(422);
        post(Map.of("reviews", Collections.nCopies(201, UUID.randomUUID()))).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"note\": 1, \"x\": 2}",
                "{\"reviews\": [\"x\"]}",
                "{\"reviews\": [null]}",
                "{"
            })
    void a_malformed_body_is_refused(String body) {
        admin().header("Idempotency-Key", "k")
                .body(body)
                .post("/api/v1/issues")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));

        admin().get("/api/v1/issues").then().body("items", hasSize(0));
    }

    @Test
    void without_its_key_an_issue_is_refused_and_the_header_named() {
        admin().body(Map.of("note", "Hello"))
                .post("/api/v1/issues")
                .then()
                .statusCode(422)
                .body("errors.message", equalTo(List.of("must be given, in the header Idempotency-Key")));

        admin().get("/api/v1/issues").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=x", "after=%00"})
    void a_page_that_cannot_be_is_refused(String query) {
        admin().get("/api/v1/issues?" + query).then().statusCode(org.hamcrest.Matchers.oneOf(400, 404, 422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "x", "2026-9", "+999999999-12", "2026-09-01"})
    void what_is_no_month_is_refused(String month) {
        admin().post("/api/v1/digests/" + month).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "2026-08"})
    void a_month_that_is_not_open_is_refused(String month) {
        admin().post("/api/v1/digests/" + month)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:month-not-open"));
    }

    @Test
    void a_month_without_news_is_not_compiled() {
        admin().post("/api/v1/digests/2026-09")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:nothing-new"));

        admin().get("/api/v1/issues").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/issues",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/release",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/halt",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/resume",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/cancel",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/test-sends",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/resolutions",
        "POST, /api/v1/issues/00000000-0000-7000-8000-000000000000/deliveries/00000000-0000-7000-8000-000000000000/resolution",
        "POST, /api/v1/case-reviews/00000000-0000-7000-8000-000000000000/purge",
        "POST, /api/v1/subscribers/deliveries",
        "POST, /api/v1/subscribers/erasures",
        "POST, /api/v1/digests/2026-09",
    })
    void a_viewer_may_look_and_not_touch(String method, String path) {
        String secret = admin().body(Map.of("label", "viewer", "role", "VIEWER"))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        RequestSpecification viewer = given().auth().oauth2(secret).contentType(ContentType.JSON);

        viewer.get("/api/v1/issues").then().statusCode(200);
        viewer.body("{}").request(method, path).then().statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse post(Map<String, ?> body) {
        return admin().header("Idempotency-Key", "k")
                .body(body)
                .post("/api/v1/issues")
                .then();
    }
}

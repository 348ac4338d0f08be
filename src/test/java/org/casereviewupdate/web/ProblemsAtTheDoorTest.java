package org.casereviewupdate.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class ProblemsAtTheDoorTest {

    @Test
    void a_program_is_told_of_an_unknown_address_in_problem_details() {
        given().get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:not-found"))
                .body("status", equalTo(404));
    }

    @Test
    void a_person_is_told_of_an_unknown_address_on_a_page() {
        given().get("/nothing-here")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1 class=\"govuk-heading-l\">Page not found</h1>"))
                .body(not(containsString("nothing-here")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/;x", "/api/v1/issues;x", "/api;a=b/v1/issues", "/%3b", "/api/v1/issues%3Bx", "/%253bx"})
    void a_path_with_parameters_is_refused(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/api/v1/nothing-here", "/;x", "/assets/brand.css"})
    void every_answer_carries_the_security_headers(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_unread() {
        given().contentType("application/json")
                .body("x".repeat(300_000))
                .post("/api/v1/nothing-here")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:too-large"));
    }
}

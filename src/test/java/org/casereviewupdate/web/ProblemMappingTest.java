package org.casereviewupdate.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.casereviewupdate.support.FeatureTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class ProblemMappingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "{\"name\": {}}",
                "{\"size\": \"ann@example.org\"}",
                "{\"nmae\": \"x\"}",
                "{'a':1}"
            })
    void a_body_that_cannot_be_read_is_malformed_and_not_quoted(String body) {
        isProblem(
                        given().contentType(ContentType.JSON)
                                .body(body)
                                .post("/api/probe")
                                .then(),
                        400,
                        "malformed-body")
                .body("detail", not(containsString("@")))
                .body("detail", not(containsString("org.casereviewupdate")));
    }

    @Test
    void a_misspelt_field_is_named() {
        given().contentType(ContentType.JSON)
                .body("{\"nmae\": \"x\"}")
                .post("/api/probe")
                .then()
                .body("detail", containsString("nmae"));
    }

    @Test
    void broken_rules_are_told_by_the_names_the_caller_used() {
        isProblem(
                        given().contentType(ContentType.JSON)
                                .body("{\"name\": \" \", \"size\": 4}")
                                .post("/api/probe")
                                .then(),
                        422,
                        "invalid")
                .body("errors.field", equalTo(java.util.List.of("name", "size")));
        isProblem(given().get("/api/probe/limited?limit=4").then(), 422, "invalid")
                .body("errors[0].field", equalTo("limit"));
    }

    @Test
    void the_framework_s_own_refusals_are_problems_too() {
        isProblem(given().delete("/api/probe").then(), 405, "method-not-allowed");
        isProblem(given().contentType("text/plain").body("x").post("/api/probe").then(), 415, "unsupported-media-type");
        isProblem(given().accept("image/png").get("/api/probe/limited").then(), 406, "not-acceptable");
        isProblem(given().get("/api/probe/limited?limit=many").then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "forgotten"})
    void what_nobody_opened_is_closed(String path) {
        isProblem(given().get("/api/probe/" + path).then(), 401, "not-authenticated")
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @CsvSource({"lock, 409, changed-meanwhile", "pool, 503, unavailable", "bug, 500, fault"})
    void our_own_faults_show_nothing_of_the_inside(String kind, int status, String slug) {
        isProblem(given().get("/api/probe/fault/" + kind).then(), status, slug)
                .body(not(containsString("ann@")))
                .body(not(containsString("Exception")));
    }

    @Test
    void a_body_of_unannounced_length_ends_at_the_limit() throws IOException {
        String head =
                "POST /api/probe HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunk = "10000\r\n" + "[".repeat(65536) + "\r\n";

        String answer = raw(head + chunk.repeat(6) + "0\r\n\r\n");

        Assertions.assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/api/%zz",
                "/%",
                "//api/probe",
                "/api/../etc",
                "/%2e%2e/x",
                "/a%00b",
                "/confirm/%ff%fe",
                "*"
            })
    void an_odd_path_is_the_caller_s_fault_and_shows_nothing_of_the_inside(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assertions.assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Exception")
                .doesNotContain("at io.");
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:" + slug))
                .body("status", equalTo(status));
    }

    private static String raw(String request) throws IOException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        port = port == 0 ? io.restassured.RestAssured.port : port;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] start = new byte[4096];
            InputStream in = socket.getInputStream();
            int read = in.read(start);
            return new String(start, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
        }
    }
}

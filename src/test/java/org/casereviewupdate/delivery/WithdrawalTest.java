package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.delivery.EditorsDesk.report;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.LogLines;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.support.WholeAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A review is withdrawn, corrected or purged while issues tell of it. */
@FeatureTest
class WithdrawalTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    WithdrawReview withdraw;

    @Inject
    EverythingToRead reading;

    @Inject
    TableDump tables;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void k_02_what_was_withdrawn_is_shown_nowhere_any_more() {
        CaseReviewView kept = newsroom.review("Child Kept", "2026-09-01");
        CaseReviewView gone = newsroom.review("Child Canary", "2026-09-01");
        UUID issue = desk.compose(Map.of("reviews", List.of(kept.id(), gone.id())));

        withdraw(gone.id());

        for (String path : List.of("/preview", "/preview/text")) {
            admin().get("/api/v1/issues/" + issue + path)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("urn:case-review-update:problem:issue-tells-of-withdrawn-review"));
        }
        admin().body(Map.of("to", "editor@charity.example"))
                .post("/api/v1/issues/" + issue + "/test-sends")
                .then()
                .statusCode(410);
        admin().get("/api/v1/case-reviews/" + gone.id())
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:case-review-update:problem:review-withdrawn"));
        String report = report(issue)
                .body("items[0].withdrawn", equalTo(false))
                .body("items[0].content", notNullValue())
                .body("items[1].withdrawn", equalTo(true))
                .body("items[1].content", nullValue())
                .extract()
                .asString();
        assertThat(report).contains("Child Kept").doesNotContain("Canary");
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void k_02_a_halted_issue_can_be_looked_at_again_once_it_is_resumed() {
        CaseReviewView kept = newsroom.review("Child Kept", "2026-09-01");
        CaseReviewView gone = newsroom.review("Child Canary", "2026-09-01");
        UUID issue = desk.released(Map.of("reviews", List.of(kept.id(), gone.id())));
        withdraw(gone.id());
        newsroom.tick();

        act(issue, "resume").statusCode(200);

        assertThat(admin().get("/api/v1/issues/" + issue + "/preview/text")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Child Kept")
                .doesNotContain("Canary");
    }

    @Test
    void k_04_a_correction_after_the_release_needs_an_editor_before_anything_leaves() {
        CaseReviewView review = newsroom.review("Child Misnamed", "2026-09-01");
        newsroom.subscriber("ann@example.org");
        UUID issue = desk.released(Map.of("reviews", List.of(review.id())));

        newsroom.rename(review, "Child Renamed");
        newsroom.tick();
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("HALTED")).body("deliveries.total", equalTo(0));
        assertThat(tables.rows("select started_at from issue")).containsOnlyNulls();

        act(issue, "resume").statusCode(200);
        newsroom.tick();
        assertThat(mailbox.lastTo("ann@example.org").text())
                .contains("Child Renamed")
                .doesNotContain("Child Misnamed");
    }

    @Test
    void k_04_a_correction_during_the_hold_needs_an_editor_too() {
        CaseReviewView review = newsroom.review("Child Misnamed", "2026-09-01");
        newsroom.subscriber("ann@example.org");
        UUID issue = desk.compose(Map.of("reviews", List.of(review.id())));

        newsroom.rename(review, "Child Renamed");
        act(issue, "release").statusCode(409);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("COMPILED"));
    }

    @Test
    void k_06_no_word_of_a_purged_review_is_left_anywhere() {
        CaseReviewView kept = newsroom.review("Child Kept", "2026-09-01");
        CaseReviewView gone =
                newsroom.review("Canary Wren", "2026-09-01", "Invented example. The canary sang at dusk.");
        newsroom.subscriber("ann@example.org");
        UUID sent = desk.released(Map.of("reviews", List.of(kept.id(), gone.id())));
        newsroom.tick();
        UUID composed = desk.compose(Map.of("reviews", List.of(kept.id(), gone.id())));
        admin().get("/api/v1/issues/" + composed + "/preview").then().statusCode(200);
        assertThat(tables.take().toString()).containsIgnoringCase("canary");
        assertThat(reading.doorsThatTell("canary", gone.id(), List.of(sent, composed)))
                .contains(
                        "/issues/{id}",
                        "/issues/feed.atom",
                        "/issues/feed.json",
                        "/reviews/{id}",
                        "/reviews.atom",
                        "/api/v1/issues/{id}",
                        "/console",
                        "/console/issues/{id}",
                        "/console/issues/{id}/preview/html",
                        "/console/reviews/{id}",
                        "/console/reviews/{id}/history");

        List<String> logged = LogLines.during(() -> {
            admin().body(Map.of("reason", "The canary has a name"))
                    .post("/api/v1/case-reviews/" + gone.id() + "/withdrawal")
                    .then()
                    .statusCode(204);
            newsroom.tick();
            purge(gone.id()).then().statusCode(204);
            purge(gone.id()).then().statusCode(204);
            newsroom.tick();
        });

        assertThat(tables.take().toString())
                .doesNotContainIgnoringCase("canary")
                .contains("Child Kept");
        assertThat(logged.toString()).doesNotContainIgnoringCase("canary");
        assertThat(reading.doorsThatTell("canary", gone.id(), List.of(sent, composed)))
                .isEmpty();
        assertThat(Stream.of("q/metrics", "q/health", "q/openapi"))
                .allSatisfy(path -> assertThat(
                                RestAssured.get(management.resolve("/" + path)).asString())
                        .isNotEmpty()
                        .doesNotContainIgnoringCase("canary"));
        assertThat(admin().get("/api/v1/case-reviews?q=canary").asString()).doesNotContainIgnoringCase("canary");
        assertThat(tables.rows("select subject from audit_entry where action = 'review.purged'"))
                .containsExactly(gone.id().toString());
    }

    @Test
    void k_06_no_file_that_waits_to_be_imported_keeps_a_word() {
        CaseReviewView gone = newsroom.review("Canary Wren", "2026-09-01");
        tables.change(
                "insert into import_file (id, shelf, name, content, handed_in_at, handed_in_by)"
                        + " values (gen_random_uuid(), 'REVIEWS', 'september.csv', 'name: Canary Wren'::bytea, now(), 'editor')");
        admin().body(Map.of("reason", "It names somebody"))
                .post("/api/v1/case-reviews/" + gone.id() + "/withdrawal")
                .then()
                .statusCode(204);

        purge(gone.id()).then().statusCode(204);

        assertThat(tables.rows("select 1 from import_file")).isEmpty();
    }

    @Test
    void k_06_a_copy_made_while_the_review_was_purged_is_blanked_by_the_next_tick() {
        CaseReviewView gone = newsroom.review("Canary Wren", "2026-09-01");
        desk.compose(Map.of("note", "Hello", "reviews", List.of(gone.id())));
        String copy = tables.rows("select content from issue_item").get(0);
        withdraw(gone.id());
        purge(gone.id()).then().statusCode(204);
        tables.change("update issue_item set content = ?::jsonb", copy);

        newsroom.tick();

        assertThat(tables.take().toString()).doesNotContain("Canary");
    }

    @Test
    void k_06_a_purged_review_leaves_its_tombstone_and_no_import_brings_it_back() {
        String review = admin().body(Reviews.review().reference("HM/1").build())
                .post("/api/v1/case-reviews")
                .then()
                .extract()
                .path("id");
        withdraw(UUID.fromString(review));
        purge(UUID.fromString(review)).then().statusCode(204);

        RestAssured.get("/api/v1/case-reviews/" + review)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:case-review-update:problem:review-withdrawn"));
        admin().body(Reviews.review().reference("HM/1").build())
                .post("/api/v1/case-reviews")
                .then()
                .statusCode(409);
    }

    @Test
    void k_06_only_what_is_withdrawn_can_be_purged() {
        CaseReviewView review = newsroom.review("Child Kept", "2026-09-01");

        purge(review.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:review-not-withdrawn"));
        purge(UUID.randomUUID()).then().statusCode(404);
        RestAssured.post("/api/v1/case-reviews/" + review.id() + "/purge")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/preview", "/preview/text", "/deliveries", "/deliveries.csv"})
    void k_07_nobody_unknown_learns_whether_an_issue_is_there(String path) {
        UUID known = desk.compose(Map.of("note", "Hello"));

        List<String> answers = Stream.of(known.toString(), UUID.randomUUID().toString(), "1", "x", "%00", "%C3%A9")
                .map(id -> answer("/api/v1/issues/" + id + path))
                .toList();

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).startsWith("401");
    }

    @ParameterizedTest
    @CsvSource({"1", "x", "00000000-0000-0000-0000-00000000000", "%00", "%27%20or%201=1"})
    void k_07_a_guessed_review_is_as_unknown_as_a_malformed_one(String id) {
        newsroom.review("Child Kept", "2026-09-01");

        String malformed = answer("/api/v1/case-reviews/" + id);

        assertThat(malformed).isEqualTo(answer("/api/v1/case-reviews/" + UUID.randomUUID()));
        assertThat(malformed).startsWith("404");
    }

    private void withdraw(UUID review) {
        withdraw.withdraw(review, new Withdrawal("An identity has to be protected"), "editor");
    }

    private static Response purge(UUID review) {
        return admin().post("/api/v1/case-reviews/" + review + "/purge");
    }

    private static String answer(String path) {
        return WholeAnswer.of(RestAssured.given().urlEncodingEnabled(false).get(path));
    }
}

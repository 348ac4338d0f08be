package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.ReinstateReview;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** After a withdrawal: a word to exactly those who had received the review, and the way back. */
@FeatureTest
class CorrectionTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    ReinstateReview reinstate;

    @Inject
    TableDump tables;

    @Test
    void a_correction_goes_to_those_who_received_the_review_and_to_nobody_else() {
        CaseReviewView kept = newsroom.review("Child Kept", "2026-09-01");
        CaseReviewView gone = newsroom.review("Child Canary", "2026-09-01");
        newsroom.subscriber("ann@example.org");
        UUID bob = newsroom.subscriber("bob@example.org");
        newsroom.subscriber("cat@example.org");
        UUID issue = desk.released(Map.of("reviews", List.of(kept.id(), gone.id())));
        desk.entered(issue);
        tables.change(
                "update delivery set status = 'DEFERRED', not_before = timestamptz '2026-09-10T11:00:00Z'"
                        + " where subscriber_id = ?",
                bob);
        newsroom.tick();
        withdraw(gone.id());
        newsroom.tick();
        act(issue, "resume").statusCode(200);
        clock.moveTo("2026-09-10T11:00:01Z");
        newsroom.tick();
        newsroom.subscriber("dan@example.org");
        tables.change("update subscriber set status = 'UNSUBSCRIBED' where address = 'cat@example.org'");
        assertThat(mailbox.lastTo("bob@example.org").text())
                .contains("Child Kept")
                .doesNotContain("Canary");
        mailbox.clear();

        String correction = correct(gone.id()).statusCode(201).extract().path("id");
        act(UUID.fromString(correction), "release").statusCode(200);
        newsroom.tick();
        newsroom.tick();

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("ann@example.org");
        assertThat(mailbox.lastTo("ann@example.org").text()).contains("Please delete it.");
        assertThat(mailbox.lastTo("ann@example.org").links()).contains("http://localhost:8080/issues/" + correction);
        RestAssured.given().get("/issues/" + correction).then().statusCode(200);
        assertThat(RestAssured.given().get("/issues").asString()).doesNotContain(correction);
    }

    @Test
    void what_nobody_received_needs_no_correction() {
        CaseReviewView review = newsroom.review("Child Kept", "2026-09-01");
        desk.compose(Map.of("reviews", List.of(review.id())));

        correct(review.id()).statusCode(409).body("type", equalTo("urn:case-review-update:problem:never-told"));
    }

    @Test
    void a_second_person_may_reinstate_a_review_and_no_old_rendering_comes_back() {
        CaseReviewView kept = newsroom.review("Child Kept", "2026-09-01");
        CaseReviewView gone = newsroom.review("Child Canary", "2026-09-01");
        newsroom.subscriber("ann@example.org");
        UUID issue = desk.released(Map.of("reviews", List.of(kept.id(), gone.id())));
        withdraw(gone.id());
        newsroom.tick();
        act(issue, "resume").statusCode(200);

        admin().post("/api/v1/case-reviews/" + gone.id() + "/reinstatement")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:case-review-update:problem:needs-second-person"));
        reinstate.reinstate(gone.id(), "somebody else");
        newsroom.tick();
        newsroom.tick();

        admin().get("/api/v1/case-reviews/" + gone.id()).then().statusCode(200).body("version", equalTo(2));
        admin().get("/api/v1/case-reviews?q=Canary").then().body("items.size()", equalTo(1));
        assertThat(mailbox.to("ann@example.org"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("Child Kept").doesNotContain("Canary"));
    }

    private static void withdraw(UUID review) {
        admin().body(Map.of("reason", "to protect a child"))
                .post("/api/v1/case-reviews/" + review + "/withdrawal")
                .then()
                .statusCode(204);
    }

    private static ValidatableResponse correct(UUID review) {
        return admin().header("Idempotency-Key", "k")
                .body(Map.of("source", review, "note", "A review that we told you of was withdrawn. Please delete it."))
                .post("/api/v1/corrections")
                .then();
    }
}

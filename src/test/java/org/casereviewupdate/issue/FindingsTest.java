package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.review.AmendReview;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.RecordReview;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** What is looked at before an issue is released. */
@FeatureTest
class FindingsTest {

    private static final String CLUE = "Invented example. Daniel Harrow was harmed.";

    @Inject
    Newsroom newsroom;

    @Inject
    RecordReview record;

    @Inject
    AmendReview amend;

    @Inject
    MovableClock clock;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Inject
    SecondPerson strict;

    @Test
    void a_name_holds_an_issue_until_somebody_says_why_it_may_stay() {
        UUID issue = compose(newsroom.review("Child K", "2026-09-01", CLUE));

        act(issue, "release").statusCode(409).body("type", equalTo("urn:case-review-update:problem:open-findings"));
        String key = findings(issue)
                .body("findAll { it.blocks }.rule", contains("FULL_NAME"))
                .body("findAll { it.blocks }.detail", contains("Daniel Harrow"))
                .extract()
                .path("[0].key");
        override(issue, key).statusCode(200).body("blocks", everyItem(equalTo(false)));
        act(issue, "release").statusCode(200);

        assertThat(tables.rows("select detail from audit_entry where action = 'issue.finding-overridden'"))
                .containsExactly("FULL_NAME " + key);
        assertThat(tables.rows("select t::text from audit_entry t").toString()).doesNotContain("Harrow");
    }

    @Test
    void other_words_need_another_look() {
        CaseReviewView review = newsroom.review("Child K", "2026-09-01", CLUE);
        UUID issue = compose(review);
        override(issue, findings(issue).extract().path("[0].key")).statusCode(200);

        amend(review, "Invented example. Daniel Harrow was harmed on 4 March 2026.");
        act(issue, "refresh").statusCode(200).body("revision", equalTo(2));

        findings(issue).body("findAll { it.blocks }.rule", contains("EXACT_DATE"));
        act(issue, "release").statusCode(409);
    }

    @Test
    void an_override_of_what_is_not_there_is_refused() {
        UUID issue = compose(newsroom.review("Child K", "2026-09-01", CLUE));

        override(issue, "0123456789abcdef").statusCode(409);
    }

    @Test
    void a_partnership_must_not_be_named_in_an_anonymous_record() {
        newsroom.review("Child Else", "2026-09-01");
        UUID issue = compose(record.record(
                Reviews.review()
                        .by("Anonymous")
                        .summary("Invented example. Agencies in Harrowmere met.")
                        .build(),
                "test"));

        findings(issue)
                .body("findAll { it.blocks }.rule", contains("PARTNERSHIP"))
                .body("findAll { it.blocks }.detail", contains("Harrowmere"));
    }

    @Test
    void k_04_a_review_that_was_changed_after_it_was_compiled_holds_the_issue_until_it_is_refreshed() {
        CaseReviewView review = newsroom.review("Child Canary", "2026-09-01");
        UUID issue = compose(review);

        amend(review, "Invented example. Corrected.");

        findings(issue).body("findAll { it.blocks }.rule", contains("TEXT_CHANGED"));
        act(issue, "release").statusCode(409);
        act(issue, "refresh").statusCode(200);
        act(issue, "release").statusCode(200);
    }

    @Test
    void a_month_with_a_finding_waits_for_a_person_and_nobody_is_mailed() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child K", "2026-09-12", CLUE);

        clock.moveTo("2026-10-01T09:00:00Z");
        newsroom.tick();
        clock.moveTo("2026-10-01T12:00:00Z");
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select status || ' ' || reason from issue"))
                .containsExactly("COMPILED Something in it has to be looked at; see its findings");
        UUID issue = UUID.fromString(tables.rows("select id from issue").get(0));
        override(issue, findings(issue).extract().path("[0].key")).statusCode(200);
        act(issue, "release").statusCode(200);
        newsroom.tick();
        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void findings_tell_nothing_of_a_review_that_was_withdrawn() {
        CaseReviewView review = newsroom.review("Child K", "2026-09-01", CLUE);
        UUID issue = compose(review);

        admin().body(Map.of("reason", "to protect a child"))
                .post("/api/v1/case-reviews/" + review.id() + "/withdrawal")
                .then()
                .statusCode(204);

        findings(issue).body("rule", hasItems("WITHDRAWN")).body("rule", not(hasItems("FULL_NAME")));
    }

    @Test
    void where_a_second_person_is_asked_for_nobody_releases_their_own_work() {
        UUID issue = compose(newsroom.review("Child K", "2026-09-01"));
        String maker = tables.rows("select created_by from issue").get(0);

        assertThatThrownBy(() -> strict.release(issue, maker)).isInstanceOf(SelfApproval.class);
        strict.release(issue, "somebody else");

        assertThat(tables.rows("select status || ' by ' || released_by from issue"))
                .containsExactly("RELEASED by somebody else");
    }

    @Test
    void where_a_second_person_is_asked_for_the_schedule_is_none() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-12");
        clock.moveTo("2026-10-01T08:00:00Z");
        newsroom.tick();
        clock.moveTo("2026-10-01T12:00:00Z");

        strict.releaseDue();

        assertThat(tables.rows("select status || ' ' || (release_at is null) from issue"))
                .containsExactly("COMPILED true");
    }

    private void amend(CaseReviewView review, String summary) {
        amend.amend(
                review.id(),
                Reviews.review().summary(summary).startingFrom(review.version()).build(),
                "test");
    }

    private static UUID compose(CaseReviewView review) {
        return Issues.composed(Map.of("reviews", List.of(review.id())));
    }

    private static ValidatableResponse act(UUID issue, String verb) {
        return admin().post("/api/v1/issues/" + issue + "/" + verb).then();
    }

    private static ValidatableResponse findings(UUID issue) {
        return admin().get("/api/v1/issues/" + issue + "/findings").then().statusCode(200);
    }

    private static ValidatableResponse override(UUID issue, String key) {
        return admin().body(Map.of("findings", List.of(key), "reason", "It is an invented name"))
                .post("/api/v1/issues/" + issue + "/findings/overrides")
                .then();
    }
}

package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** At whose word an issue leaves, and when. */
@FeatureTest
class ApprovalTest {

    private static final Instant AT_NINE = Instant.parse("2026-09-14T08:00:00Z");

    @Inject
    Newsroom newsroom;

    @Inject
    ComposeIssue composing;

    @Inject
    ApproveIssue approving;

    @Inject
    RefreshIssue refreshing;

    @Inject
    SecondPerson strict;

    @Inject
    MovableClock clock;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Test
    void nobody_approves_their_own_work() {
        UUID issue = compose();

        assertThatThrownBy(() -> approving.approve(issue, "ann")).isInstanceOf(SelfApproval.class);
        assertThat(approving.look(issue, "ann").own()).isTrue();
        assertThat(approving.approve(issue, "ben").approvedBy()).isEqualTo("ben");
        assertThat(approving.approve(issue, "eve").approvedBy()).isEqualTo("ben");
        act(issue, "approval", Map.of()).statusCode(200).body("approvedBy", equalTo("ben"));
    }

    @Test
    void an_approval_is_for_the_text_that_was_read() {
        UUID issue = compose();
        approving.approve(issue, "ben");

        IssueView refreshed = refreshing.refresh(issue, "ann");

        assertThat(refreshed.approvedBy()).isNull();
        assertThat(approving.approve(issue, "eve").approvedBy()).isEqualTo("eve");
    }

    @Test
    void what_holds_an_issue_is_looked_at_before_it_is_approved_or_given_a_time() {
        newsroom.opens();
        CaseReviewView review = newsroom.review("Child K", "2026-09-05", "Invented example. Daniel Harrow was harmed.");
        UUID issue = composing
                .compose(new NewIssue(null, List.of(review.id())), "key", "ann")
                .id();

        act(issue, "approval", Map.of()).statusCode(409).body("type", containsString("open-findings"));
        schedule(issue, AT_NINE).statusCode(409).body("type", containsString("open-findings"));
    }

    @Test
    void an_issue_leaves_at_the_time_that_was_set_at_the_word_of_who_set_it() {
        UUID issue = compose();
        newsroom.subscriber("ann@example.org");

        schedule(issue, AT_NINE).statusCode(200).body("releaseAt", equalTo(AT_NINE.toString()));
        clock.moveTo("2026-09-14T07:59:59Z");
        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).isEmpty();

        clock.moveTo("2026-09-14T08:00:00Z");
        newsroom.tick();

        assertThat(mailbox.to("ann@example.org")).hasSize(1);
        assertThat(tables.rows("select (released_by = scheduled_by)::text from issue"))
                .containsExactly("true");
        schedule(issue, AT_NINE.plusSeconds(60)).statusCode(409).body("type", containsString("wrong-status"));
        act(issue, "hold", Map.of()).statusCode(409).body("detail", containsString("cannot be held back"));
    }

    @Test
    void a_time_that_is_past_or_far_away_changes_nothing() {
        UUID issue = compose();

        schedule(issue, clock.instant()).statusCode(422).body("errors[0].field", equalTo("releaseAt"));
        schedule(issue, Instant.parse("2226-09-14T08:00:00Z")).statusCode(422);
        act(issue, "schedule", Map.of("releaseAt", "next Monday")).statusCode(400);

        assertThat(tables.rows("select (release_at is null)::text from issue")).containsExactly("true");
    }

    @Test
    void a_time_can_be_taken_back_and_set_again() {
        UUID issue = compose();
        newsroom.subscriber("ann@example.org");
        schedule(issue, AT_NINE).statusCode(200);

        act(issue, "hold", Map.of()).statusCode(200).body("releaseAt", nullValue());
        act(issue, "hold", Map.of()).statusCode(200);
        clock.moveTo("2026-09-14T08:00:00Z");
        newsroom.tick();

        assertThat(mailbox.to("ann@example.org")).isEmpty();
        assertThat(tables.rows("select action from audit_entry where action like '%taken-back'"))
                .hasSize(1);
        schedule(issue, AT_NINE.plus(Duration.ofDays(1))).statusCode(200);
    }

    @Test
    void a_release_by_hand_can_be_taken_back_for_five_minutes_and_a_second_press_does_not_put_it_off() {
        UUID issue = compose();
        Instant now = clock.instant();

        assertThat(strict.releaseSoon(issue, "ben").releaseAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        clock.moveTo(now.plus(Duration.ofMinutes(1)).toString());
        assertThat(strict.releaseSoon(issue, "ben").releaseAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        clock.moveTo(now.plus(Duration.ofMinutes(5)).toString());
        strict.releaseDue();

        assertThat(tables.rows("select status || ' by ' || released_by || ', ' || approved_by from issue"))
                .containsExactly("RELEASED by ben, ben");
    }

    @Test
    void where_a_second_person_is_asked_for_a_time_is_not_enough() {
        UUID issue = compose();

        assertThatThrownBy(() -> strict.releaseSoon(issue, "ann")).isInstanceOf(SelfApproval.class);
        assertThatThrownBy(() -> strict.schedule(issue, AT_NINE, "ann")).isInstanceOf(SelfApproval.class);
        approving.approve(issue, "ben");
        strict.schedule(issue, AT_NINE, "ann");
        refreshing.refresh(issue, "ann");
        clock.moveTo("2026-09-14T08:00:00Z");
        strict.releaseDue();

        assertThat(tables.rows("select status || ' ' || reason from issue"))
                .containsExactly("COMPILED A person has to approve or release it who has not made it");
    }

    @Test
    void a_month_that_somebody_approved_leaves_by_itself_where_a_second_person_is_asked_for() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        clock.moveTo("2026-10-01T08:00:00Z");
        newsroom.opens();
        UUID issue = UUID.fromString(tables.rows("select id from issue").get(0));

        approving.approve(issue, "ben");
        clock.moveTo("2026-10-01T10:00:00Z");
        strict.releaseDue();

        assertThat(tables.rows("select status || ' by ' || released_by from issue"))
                .containsExactly("RELEASED by schedule");
    }

    private UUID compose() {
        newsroom.opens();
        UUID review = newsroom.review("Child K", "2026-09-05").id();
        return composing
                .compose(new NewIssue("Hello", List.of(review)), "key", "ann")
                .id();
    }

    private static ValidatableResponse schedule(UUID issue, Instant when) {
        return act(issue, "schedule", Map.of("releaseAt", when.toString()));
    }

    private static ValidatableResponse act(UUID issue, String verb, Map<String, String> body) {
        return admin().body(body).post("/api/v1/issues/" + issue + "/" + verb).then();
    }
}

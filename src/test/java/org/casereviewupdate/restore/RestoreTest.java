package org.casereviewupdate.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.subscription.EraseSubscriber;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case D-21: what a restored backup takes for unfinished is not sent once more, and who has left stays away. */
@FeatureTest
class RestoreTest {

    @Inject
    Copies copies;

    @Inject
    Backup backup;

    @Inject
    Fence fence;

    @Inject
    Newsroom newsroom;

    @Inject
    Suppressions suppressions;

    @Inject
    EraseSubscriber erase;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @TestHTTPResource(value = "health/well", management = true)
    String well;

    @TestHTTPResource(value = "health/ready", management = true)
    String ready;

    @TempDir
    Path directory;

    @Test
    void a_first_start_and_ordinary_restarts_by_several_replicas_at_once_raise_no_alarm() {
        List<Boolean> shut = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> copies.start(directory, 1).fence().isShut()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(shut).containsOnly(false);
        state().body("unconfirmed", equalTo(false));
    }

    @Test
    void d_21_a_loaded_dump_halts_what_would_leave_until_an_admin_confirms() {
        newsroom.subscriber("ann@example.org");
        UUID released = released();
        UUID waiting = composed();
        assertThat(fence.isShut()).isFalse();

        backup.execute("update fence set table_oid = table_oid - 1");
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        issue(released).body("status", equalTo("HALTED")).body("reason", containsString("A backup was restored"));
        state().body("unconfirmed", equalTo(true)).body("because", containsString("made anew"));
        for (String verb : List.of("/" + released + "/resume", "/" + waiting + "/release")) {
            admin().post("/api/v1/issues" + verb)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:case-review-update:problem:restore-unconfirmed"));
        }

        confirm();
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
        admin().post("/api/v1/issues/" + released + "/resume").then().statusCode(200);
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
        assertThat(row("select string_agg(action, ' ' order by id) from audit_entry where action like 'restore.%'"))
                .isEqualTo("restore.noticed restore.confirmed");
    }

    @Test
    void d_21_the_schedule_releases_nothing_until_the_restore_is_confirmed_and_a_person_resumes() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child A", "2026-09-12");
        clock.moveTo("2026-10-01T08:00:00Z");
        newsroom.tick();
        backup.execute("update fence set system_identifier = 1");

        clock.moveTo("2026-10-02T08:00:00Z");
        newsroom.tick();
        confirm();
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        UUID issue = UUID.fromString(row("select id from issue"));
        issue(issue).body("status", equalTo("HALTED"));
        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void d_21_monitoring_is_told_and_readiness_stays_up() {
        RestAssured.get(well).then().statusCode(200);

        backup.execute("update fence set timeline = timeline + 97");

        RestAssured.get(well)
                .then()
                .statusCode(503)
                .body("checks[0].data.because", containsString("promoted or recovered (timeline 98 became 1)"));
        RestAssured.get(ready).then().statusCode(200);
    }

    @Test
    void d_21_an_operator_who_raises_the_epoch_raises_the_alarm_once() {
        try (Copies.Process before = copies.start(directory, 1)) {
            before.tick();
        }

        try (Copies.Process after = copies.start(directory, 2);
                Copies.Process notYetTold = copies.start(directory, 1)) {
            assertThat(after.fence().isShut()).isTrue();
            confirm();
            assertThat(after.fence().isShut()).isFalse();
            assertThat(notYetTold.fence().isShut()).isFalse();
        }
    }

    @Test
    void d_21_the_second_copy_keeps_an_older_database_from_sending_again_and_from_reviving_anybody() {
        UUID ann = newsroom.subscriber("ann@example.org");
        newsroom.subscriber("eve@example.org");
        newsroom.subscriber("bob@example.org");
        CaseReviewView review = newsroom.review("Child A", "2026-09-02");
        UUID issue = released();
        try (Copies.Process process = copies.start(directory, 1)) {
            process.tick();
            backup.take();
            newsroom.tick();
            tables.change("update subscriber set status = 'UNSUBSCRIBED', ended_at = now() where id = ?", ann);
            erase.erase(EmailAddress.parse("eve@example.org"), "test");
            suppressions.suppress(EmailAddress.parse("sue@example.org"), "erased");
            tables.change(
                    "update case_review set withdrawn_at = now(), withdrawn_reason = 'x', version = version + 1 where id = ?",
                    review.id());
            process.tick();
        }
        assertThat(mailbox.all()).hasSize(3);
        mailbox.clear();

        backup.putBack();
        try (Copies.Process process = copies.start(directory, 1)) {
            process.tick();
            assertThat(process.fence().isShut()).isTrue();
            newsroom.tick();
            confirm();
            newsroom.tick();
            newsroom.tick();
            assertThat(process.fence().isShut()).isFalse();
        }

        assertThat(mailbox.all()).isEmpty();
        issue(issue).body("status", equalTo("SENT")).body("deliveries.uncertain", equalTo(1));
        assertThat(row("select string_agg(status, ' ' order by status) from subscriber"))
                .isEqualTo("CONFIRMED UNSUBSCRIBED");
        assertThat(tables.take().toString()).doesNotContain("eve@example.org");
        assertThat(suppressions.contains(EmailAddress.parse("sue@example.org"))).isTrue();
        RestAssured.get("/api/v1/case-reviews/" + review.id()).then().statusCode(410);
    }

    @Test
    void d_21_what_was_on_its_way_when_the_database_was_lost_is_uncertain_and_leaves_no_more() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        try (Copies.Process process = copies.start(directory, 1)) {
            backup.execute("update issue set status = 'SENDING', started_at = now()");
            backup.execute(
                    "insert into delivery (issue_id, subscriber_id) select issue.id, subscriber.id from issue, subscriber");
            process.tick();
            backup.take();
            process.tick(); // nothing but the count tells that the database went on
        }

        backup.putBack();
        try (Copies.Process process = copies.start(directory, 1)) {
            assertThat(process.fence().isShut()).isTrue();
        }
        confirm();
        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        admin().get("/api/v1/issues/" + issue + "/deliveries")
                .then()
                .body("items.status", everyItem(equalTo("UNCERTAIN")))
                .body("items.reason", everyItem(equalTo("RESTORED")));
        issue(issue).body("status", equalTo("SENT"));
    }

    @Test
    void d_21_a_copy_that_comes_late_still_tells_what_the_first_process_could_not_know() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        try (Copies.Process process = copies.start(directory, 1)) {
            backup.execute("update issue set status = 'SENDING', started_at = now()");
            backup.execute(
                    "insert into delivery (issue_id, subscriber_id) select issue.id, subscriber.id from issue, subscriber");
            process.tick();
            backup.take();
            process.tick();
        }
        backup.putBack();

        try (Copies.Process withoutCopy = copies.start(directory.resolve("elsewhere"), 2)) {
            assertThat(withoutCopy.fence().isShut()).isTrue();
        }
        confirm();
        try (Copies.Process withCopy = copies.start(directory, 2)) {
            assertThat(withCopy.fence().isShut()).isTrue();
        }
        confirm();
        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        issue(issue).body("status", equalTo("SENT")).body("deliveries.uncertain", equalTo(1));
    }

    @Test
    void d_21_a_month_that_the_backup_lacks_is_not_compiled_and_sent_once_more() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child A", "2026-09-12");
        try (Copies.Process process = copies.start(directory, 1)) {
            process.tick();
            backup.take();
            clock.moveTo("2026-10-01T08:00:00Z");
            newsroom.tick();
            clock.moveTo("2026-10-01T10:01:00Z");
            newsroom.tick();
            process.tick();
        }
        assertThat(mailbox.all()).hasSize(1);

        backup.putBack();
        try (Copies.Process process = copies.start(directory, 1)) {
            process.tick();
        }
        confirm();
        newsroom.tick();
        clock.moveTo("2026-10-01T13:00:00Z");
        newsroom.tick();

        assertThat(mailbox.all()).hasSize(1);
        admin().get("/api/v1/issues").then().body("items", hasSize(1)).body("items[0].status", equalTo("SENT"));
    }

    @Test
    void d_21_where_the_backup_is_of_before_the_issue_was_handed_out_everybody_in_it_is_uncertain() {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = composed();
        try (Copies.Process process = copies.start(directory, 1)) {
            goesOutAfterTheBackup(issue, process);
        }
        mailbox.clear();

        backup.putBack();
        try (Copies.Process process = copies.start(directory, 1)) {
            process.tick();
        }
        confirm();
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        issue(issue).body("status", equalTo("SENT")).body("deliveries.uncertain", equalTo(2));
    }

    @Test
    void d_21_where_that_issue_was_meant_for_some_nobody_else_is_in_doubt() {
        newsroom.subscriber("ann@example.org");
        UUID bob = newsroom.subscriber("bob@example.org");
        tables.change("""
                insert into interest (hash, subjects, nations, areas, types, age_groups, folded)
                values ('invented', '{}', '{WALES}', '{}', '{}', '{}', '{}')
                """);
        tables.change("update subscriber set interest_id = (select id from interest) where id = ?", bob);
        UUID issue = composed();
        tables.change("""
                insert into issue_audience (issue_id, subjects, types, areas, followed_subjects, followed_types, followed_areas,
                    nations, age_groups, everything)
                values (?, '{}', '{}', '{}', '{}', '{}', '{}', '{WALES}', '{}', false)
                """, issue);
        try (Copies.Process process = copies.start(directory, 1)) {
            goesOutAfterTheBackup(issue, process);
        }
        assertThat(mailbox.all()).hasSize(1);

        backup.putBack();
        try (Copies.Process process = copies.start(directory, 1)) {
            process.tick();
        }

        issue(issue).body("deliveries.uncertain", equalTo(1)).body("deliveries.total", equalTo(1));
    }

    @Test
    void d_21_an_issue_that_is_on_its_way_in_the_backup_does_not_leave_while_the_fence_is_shut() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = released();
        assertThat(fence.isShut()).isFalse();
        backup.execute("update fence set table_oid = table_oid - 1");
        newsroom.tick();
        backup.execute("update issue set status = 'SENDING', started_at = now(), halted_at = null, reason = null");
        backup.execute(
                "insert into delivery (issue_id, subscriber_id) select issue.id, subscriber.id from issue, subscriber");

        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        backup.execute("update delivery set status = 'UNCERTAIN'");
        admin().body(Map.of("outcome", "SEND_AGAIN"))
                .post("/api/v1/issues/" + issue + "/deliveries/" + ann + "/resolution")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:restore-unconfirmed"));
        confirm();
        admin().body(Map.of("outcome", "SEND_AGAIN"))
                .post("/api/v1/issues/" + issue + "/deliveries/" + ann + "/resolution")
                .then()
                .statusCode(200);
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void replaying_twice_and_from_two_copies_changes_nothing_more() {
        UUID ann = newsroom.subscriber("ann@example.org");
        try (Copies.Process one = copies.start(directory, 1);
                Copies.Process other = copies.start(directory, 1)) {
            backup.take();
            tables.change("update subscriber set status = 'UNSUBSCRIBED', ended_at = now() where id = ?", ann);
            one.tick();
            other.tick();
        }
        backup.putBack();

        for (int i = 0; i < 3; i++) {
            try (Copies.Process process = copies.start(directory, 1)) {
                process.tick();
                process.tick();
            }
        }

        assertThat(row("select status from subscriber")).isEqualTo("UNSUBSCRIBED");
        assertThat(row("select count(*) from audit_entry where action = 'restore.noticed'"))
                .isEqualTo("1");
        state().body("replayed", equalTo(1));
    }

    private void goesOutAfterTheBackup(UUID issue, Copies.Process process) {
        process.tick();
        backup.take();
        Issues.release(issue);
        newsroom.tick();
        process.tick();
    }

    private String row(String query) {
        return tables.rows(query).get(0);
    }

    private UUID composed() {
        return Issues.composed(Map.of("note", "An invented note."));
    }

    private UUID released() {
        UUID issue = composed();
        Issues.release(issue);
        return issue;
    }

    private static ValidatableResponse issue(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).then().statusCode(200);
    }

    private static ValidatableResponse state() {
        return admin().get("/api/v1/restore").then().statusCode(200);
    }

    private static void confirm() {
        admin().post("/api/v1/restore/confirmation")
                .then()
                .statusCode(200)
                .body("unconfirmed", equalTo(false))
                .body("confirmedBy", notNullValue());
    }
}

package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month goes out by itself: on time, once, late but not too late, and never empty. */
@FeatureTest
class MonthTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @BeforeEach
    void opened_in_september() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
    }

    @Test
    void a_month_is_compiled_when_due_and_leaves_after_its_hold_period() {
        newsroom.review("Child K", "2026-09-20");

        clock.moveTo("2026-10-01T07:59:59Z");
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();

        clock.moveTo("2026-10-01T08:00:00Z");
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
        admin().get("/api/v1/issues").then().body("items[0].status", equalTo("COMPILED"));

        clock.advance(Duration.ofHours(2));
        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Case Review Update, September 2026: 1 new review");
            assertThat(mail.text()).contains("Child K");
        });
        admin().get("/api/v1/issues").then().body("items[0].status", equalTo("SENT"));
    }

    @Test
    void d_01_of_three_replicas_at_the_due_time_one_compiles_and_each_subscriber_gets_one() {
        List<String> everyone = IntStream.range(0, 30)
                .mapToObj(i -> "reader" + i + "@example.org")
                .toList();
        everyone.forEach(newsroom::subscriber);
        newsroom.review("Child K", "2026-09-20");

        for (String tick : List.of("2026-10-01T08:00:00Z", "2026-10-01T10:00:00Z", "2026-10-01T10:00:01Z")) {
            clock.moveTo(tick);
            atOnce(3, newsroom::tick);
        }

        admin().get("/api/v1/issues").then().body("items", hasSize(1)).body("items[0].status", equalTo("SENT"));
        assertThat(mailbox.all())
                .extracting(ReceivedMail::to)
                .doesNotHaveDuplicates()
                .containsAll(everyone);
    }

    @Test
    void a_review_added_late_appears_in_the_next_digest_once() {
        newsroom.review("Child K", "2026-09-20");
        sendMonth("2026-10-01T09:00:00Z");
        newsroom.review("Child L", "2026-09-30");
        newsroom.review("Child M", "2026-10-04");

        sendMonth("2026-11-01T09:00:00Z");
        sendMonth("2026-12-01T09:00:00Z");

        assertThat(mailbox.to("ann@example.org")).hasSize(2);
        assertThat(mailbox.lastTo("ann@example.org").text())
                .contains("Child L", "Child M")
                .doesNotContain("Child K");
    }

    @Test
    void d_17_an_empty_month_is_recorded_and_mails_nobody() {
        sendMonth("2026-10-01T09:00:00Z");
        sendMonth("2026-10-01T10:00:00Z");

        assertThat(mailbox.all()).isEmpty();
        admin().get("/api/v1/issues")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("SKIPPED"))
                .body("items[0].period", equalTo("2026-09"));
    }

    @Test
    void d_02_a_month_that_fell_due_during_a_stop_is_sent_late_and_once() {
        newsroom.review("Child K", "2026-09-20");

        sendMonth("2026-10-03T11:00:00Z");
        sendMonth("2026-10-03T12:00:00Z");

        assertThat(mailbox.to("ann@example.org")).hasSize(1);
        admin().get("/api/v1/issues").then().body("items", hasSize(1)).body("items[0].late", equalTo(true));
    }

    @Test
    void d_03_a_month_missed_for_too_long_waits_for_a_person() {
        newsroom.review("Child K", "2026-09-20");

        sendMonth("2026-10-06T09:00:00Z");
        assertThat(mailbox.all()).isEmpty();
        admin().get("/api/v1/issues").then().body("items[0].status", equalTo("MISSED"));

        admin().post("/api/v1/digests/2026-09").then().statusCode(201).body("status", equalTo("COMPILED"));
        clock.advance(Duration.ofHours(2));
        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void a_month_that_was_sent_is_not_compiled_again() {
        newsroom.review("Child K", "2026-09-20");
        sendMonth("2026-10-01T08:00:00Z");

        admin().post("/api/v1/digests/2026-09")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:issue-in-wrong-status"));
    }

    @Test
    void reviews_of_a_digest_cancelled_before_it_left_come_again() {
        newsroom.review("Child K", "2026-09-20");
        admin().post("/api/v1/digests/2026-09").then().statusCode(201);
        String issue = admin().get("/api/v1/issues").jsonPath().getString("items[0].id");
        admin().body("{\"reason\": \"Too early\"}")
                .post("/api/v1/issues/" + issue + "/cancel")
                .then()
                .statusCode(200);

        sendMonth("2026-11-01T09:00:00Z");

        assertThat(mailbox.to("ann@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Child K"));
    }

    @Test
    void a_missed_month_is_told_by_the_next_one_if_nobody_sends_it() {
        newsroom.review("Child K", "2026-09-20");
        newsroom.review("Child M", "2026-10-20");

        sendMonth("2026-11-01T09:00:00Z");

        assertThat(mailbox.to("ann@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Child K", "Child M"));
    }

    @Test
    void what_was_in_the_catalogue_before_the_start_is_history() {
        newsroom.review("Child A", "2026-08-31");

        sendMonth("2026-10-01T09:00:00Z");

        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void d_05_for_four_years_each_month_goes_out_once_on_its_first_at_nine() {
        YearMonth first = YearMonth.of(2026, 9);

        for (int i = 0; i < 48; i++) {
            YearMonth month = first.plusMonths(i);
            newsroom.review("Child " + i, month.atDay(20).toString());
            ZonedDateTime due = ZonedDateTime.of(month.plusMonths(1).atDay(1), LocalTime.of(9, 0), LONDON);
            clock.moveTo(due.minusSeconds(1).toInstant());
            newsroom.tick();
            assertThat(mailbox.all()).hasSize(i);
            sendMonth(due.toInstant().toString());
            assertThat(mailbox.all()).hasSize(i + 1);
        }

        assertThat(mailbox.all()).extracting(ReceivedMail::subject).doesNotHaveDuplicates();
    }

    @Test
    void d_04_ticking_through_the_nights_when_clocks_change_sends_nothing_of_its_own() {
        newsroom.review("Child K", "2026-09-20");
        sendMonth("2026-10-01T08:00:00Z");

        for (String night : List.of("2026-10-25T00:00:00Z", "2027-03-28T00:00:00Z")) {
            for (int minute = 0; minute < 180; minute += 15) {
                clock.moveTo(Instant.parse(night).plus(Duration.ofMinutes(minute)));
                newsroom.tick();
            }
        }

        assertThat(mailbox.all()).hasSize(1);
    }

    private static void atOnce(int replicas, Runnable work) {
        Stream.generate(() -> CompletableFuture.runAsync(work))
                .limit(replicas)
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void sendMonth(String due) {
        clock.moveTo(due);
        newsroom.tick();
        clock.advance(Duration.ofHours(2));
        newsroom.tick();
    }
}

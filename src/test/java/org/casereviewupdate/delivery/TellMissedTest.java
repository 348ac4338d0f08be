package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.LogLines;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month that fell due while nothing ran, and for too long: people hear of it, and nothing leaves before they say so. */
@FeatureTest
class TellMissedTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    TellMissed tell;

    @Inject
    PreviewJob previews;

    @Inject
    MovableClock clock;

    @BeforeEach
    void down_for_five_days_over_the_first_of_october() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child K", "2026-09-20");
        clock.moveTo("2026-10-06T09:00:00Z");
    }

    @Test
    void d_03_the_editors_are_told_once_however_many_copies_look() {
        newsroom.tick();

        List<String> log = LogLines.during(() -> Stream.generate(() -> CompletableFuture.runAsync(tell::run))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join));
        previews.tick();

        assertThat(log).filteredOn(line -> line.contains("2026-09")).hasSize(1);
        ReceivedMail mail = mailbox.all().get(0);
        assertThat(mailbox.all()).hasSize(1);
        assertThat(mail.to()).isEqualTo("editor@charity.example");
        assertThat(mail.subject()).isEqualTo("Missed: the issue of September 2026");
        String issue = admin().get("/api/v1/issues").path("items[0].id");
        assertThat(mail.text()).contains("has gone to nobody", "/console/issues/" + issue);
        assertThat(MailLint.wire(mail)).isEmpty();
        assertThat(MailLint.accessibility(mail)).isEmpty();
    }

    @Test
    void d_03_nothing_leaves_before_somebody_says_so_and_then_it_is_held_and_shown_as_any_other() {
        newsroom.tick();
        clock.advance(Duration.ofDays(10));
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();

        admin().post("/api/v1/digests/2026-09").then().statusCode(201).body("status", equalTo("COMPILED"));
        previews.tick();
        assertThat(mailbox.all())
                .extracting(ReceivedMail::to)
                .containsExactly("editor@charity.example", "editor@charity.example");
        clock.advance(Duration.ofHours(2));
        newsroom.tick();

        assertThat(mailbox.to("ann@example.org")).hasSize(1);
        assertThat(mailbox.all()).noneMatch(mail -> mail.subject().startsWith("Missed"));
    }

    @Test
    void d_03_a_missed_month_that_nobody_wants_is_given_up_and_can_be_compiled_all_the_same() {
        newsroom.tick();
        String issue = admin().get("/api/v1/issues").path("items[0].id");

        EditorsDesk.act(UUID.fromString(issue), "cancel")
                .statusCode(200)
                .body("status", equalTo("SKIPPED"))
                .body("reason", equalTo("why"));
        previews.tick();

        assertThat(mailbox.all()).isEmpty();
        admin().post("/api/v1/digests/2026-09").then().statusCode(201).body("status", equalTo("COMPILED"));
    }
}

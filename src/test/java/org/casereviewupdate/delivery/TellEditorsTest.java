package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.DOT;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.RCPT;
import static org.casereviewupdate.support.SmtpAct.drop;
import static org.casereviewupdate.support.SmtpAct.reply;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the mails to the editors while the relay takes none: they wait, longer each time, and arrive once. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
class TellEditorsTest {

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    EditorsDesk desk;

    @Inject
    PreviewJob previews;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @BeforeEach
    void the_relay_takes_nothing_for_now() {
        relay.reset();
        relay.on(RCPT, reply("451 4.3.0 Later"));
    }

    @Test
    void d_03_a_missed_month_is_told_of_once_the_relay_takes_mail_again() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child K", "2026-09-20");
        clock.moveTo("2026-10-06T09:00:00Z");
        newsroom.tick();

        assertThat(minutesOfTries(10)).containsExactly(0, 1, 2, 4, 8);

        relay.reset();
        assertThat(minutesOfTries(30)).containsExactly(6);
        assertThat(subjects()).containsExactly("Missed: the issue of September 2026");
        assertThat(tables.rows("select about from editor_mail")).isEmpty();
    }

    @Test
    void what_holds_an_issue_is_told_as_it_is_by_then_and_the_issue_is_shown() {
        desk.compose(Map.of(
                "reviews",
                List.of(newsroom.review("Child Kept", "2026-09-01", "Invented example. Daniel Harrow was harmed.")
                        .id())));
        previews.tick();

        clock.advance(Duration.ofMinutes(30));
        relay.reset();
        previews.tick();
        previews.tick();

        assertThat(subjects()).hasSize(3).contains("Held: Case Review Update, 10 September 2026: 1 review");
        assertThat(subjects())
                .filteredOn(subject -> subject.startsWith("[Test] "))
                .hasSize(2);
    }

    @Test
    void who_has_seen_to_it_meanwhile_is_not_told_any_more() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child K", "2026-09-20");
        clock.moveTo("2026-10-06T09:00:00Z");
        newsroom.tick();
        previews.tick();

        EditorsDesk.act(issue(), "cancel").statusCode(200);
        relay.reset();

        assertThat(minutesOfTries(60)).isEmpty();
        assertThat(tables.rows("select about from editor_mail")).isEmpty();
    }

    @Test
    void a_preview_is_not_sent_again_and_again_to_a_mailbox_that_is_gone() {
        relay.reset();
        relay.on(RCPT, reply("550 5.1.1 No such user"));
        desk.compose(Map.of("note", "An invented note.", "reviews", List.of()));

        assertThat(minutesOfTries(10)).containsExactly(0);
        assertThat(tables.rows("select about from editor_mail")).isEmpty();
    }

    @Test
    void a_preview_that_the_relay_may_have_is_not_sent_again() {
        relay.reset();
        relay.on(DOT, drop());
        desk.compose(Map.of("note", "An invented note.", "reviews", List.of()));

        assertThat(minutesOfTries(10)).containsExactly(0);
    }

    private UUID issue() {
        return UUID.fromString(
                tables.rows("select id from issue where status = 'MISSED'").get(0));
    }

    /** In which of the next minutes the relay was asked to take a mail. */
    private List<Integer> minutesOfTries(int minutes) {
        List<Integer> tries = new ArrayList<>();
        for (int minute = 0; minute < minutes; minute++) {
            long before = asked();
            previews.tick();
            if (asked() > before) {
                tries.add(minute);
            }
            clock.advance(Duration.ofMinutes(1));
        }
        return tries;
    }

    private long asked() {
        return relay.commands().stream().filter(line -> line.startsWith("RCPT")).count();
    }

    private List<String> subjects() {
        return relay.received().stream()
                .flatMap(mail -> mail.text().lines().filter(line -> line.startsWith("Subject: ")))
                .map(line -> line.substring("Subject: ".length()))
                .toList();
    }
}

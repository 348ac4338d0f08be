package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.DATA;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.DOT;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.GREETING;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.MAIL;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.RCPT;
import static org.casereviewupdate.support.SmtpAct.drop;
import static org.casereviewupdate.support.SmtpAct.raw;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.casereviewupdate.support.SmtpAct.silence;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.relay.KeptConnections;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.SmtpAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an issue when the relay refuses, puts off, falls silent or goes away. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
class RelayTroubleTest {

    private static Instant today = Instant.parse("2026-09-10T10:00:00Z");

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    MovableClock clock;

    @Inject
    Breaker breaker;

    @Inject
    KeptConnections connections;

    @BeforeEach
    void relay_takes_everything() {
        relay.reset();
        // Time only goes forward: a pause that an earlier test caused is over.
        today = today.plus(Duration.ofDays(10));
        clock.moveTo(today);
        breaker.handedOver();
    }

    @Test
    void d_25_each_subscriber_ends_as_the_relay_answered_for_them() {
        relay.on(RCPT, "gone@example.org", reply("550 5.1.1 No such user <gone@example.org> here"));
        relay.on(RCPT, "full@example.org", reply("552 5.2.2 Mailbox full"));
        relay.on(DOT, "refused@example.org", reply("554 5.6.0 Content refused"));

        UUID issue = send("ann@example.org", "gone@example.org", "full@example.org", "refused@example.org");

        report(issue)
                .body("status", equalTo("SENDING"))
                .body("deliveries.accepted", equalTo(1))
                .body("deliveries.failed", equalTo(2))
                .body("deliveries.deferred", equalTo(1));
    }

    @Test
    void a_03_what_the_relay_said_is_kept_without_the_address() {
        relay.on(RCPT, "gone@example.org", reply("550 5.1.1 No such user <gone@example.org> here"));

        UUID issue = send("gone@example.org");

        JsonPath delivery =
                admin().get("/api/v1/issues/" + issue + "/deliveries").jsonPath();
        assertThat(delivery.getInt("items[0].replyCode")).isEqualTo(550);
        assertThat(delivery.getString("items[0].replyStatus")).isEqualTo("5.1.1");
        assertThat(delivery.getString("items[0].stage")).isEqualTo("RECIPIENT");
        assertThat(delivery.getString("items[0].replyText"))
                .contains("No such user")
                .doesNotContain("gone@");
    }

    @Test
    void d_25_what_the_relay_said_of_one_try_is_not_told_of_the_next() {
        relay.once(RCPT, reply("452 4.2.2 Mailbox full"));
        UUID issue = send("ann@example.org");
        delivery(issue).body("items[0].replyStatus", equalTo("4.2.2"));

        relay.on(RCPT, drop());
        clock.advance(Duration.ofMinutes(1));
        newsroom.tick();

        delivery(issue)
                .body("items[0].status", equalTo("DEFERRED"))
                .body("items[0].attempts", equalTo(2))
                .body("items[0].replyCode", equalTo(0))
                .body("items[0].replyStatus", nullValue());
    }

    @Test
    void d_24_a_greylisted_delivery_is_tried_again_when_its_time_has_come_and_arrives_once() {
        relay.once(RCPT, reply("450 4.2.0 Come back in five minutes"));
        UUID issue = send("ann@example.org");

        newsroom.tick();
        assertThat(relay.received()).isEmpty();

        clock.advance(Duration.ofMinutes(4));
        newsroom.tick();
        assertThat(relay.commands()).filteredOn(line -> line.startsWith("RCPT")).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        newsroom.tick();
        newsroom.tick();
        assertThat(relay.received()).hasSize(1);
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(1));
    }

    @Test
    void what_is_put_off_for_three_days_is_given_up() {
        relay.on(RCPT, reply("450 4.2.0 Not now"));
        UUID issue = send("ann@example.org");

        for (int hours = 0; hours < 96; hours += 4) {
            clock.advance(Duration.ofHours(4));
            newsroom.tick();
        }

        report(issue).body("status", equalTo("SENT")).body("deliveries.failed", equalTo(1));
    }

    @Test
    void d_11_an_answer_that_never_came_leaves_the_delivery_uncertain_and_unrepeated() {
        relay.on(DOT, "dropped@example.org", drop());
        relay.on(DOT, "silent@example.org", silence());

        UUID issue = send("dropped@example.org", "silent@example.org", "ann@example.org");
        // A relay that falls silent is left alone for a while each time.
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            newsroom.tick();
        }

        assertThat(relay.received()).hasSize(3);
        report(issue)
                .body("status", equalTo("SENT"))
                .body("deliveries.accepted", equalTo(1))
                .body("deliveries.uncertain", equalTo(2));
    }

    @Test
    void d_23_a_relay_that_is_down_costs_no_attempt_and_is_left_alone_for_a_while() {
        relay.on(GREETING, reply("421 4.3.2 Not available"));
        UUID issue = send("ann@example.org");
        int connections = relay.connections();

        newsroom.tick();
        newsroom.tick();
        assertThat(relay.connections()).isEqualTo(connections);
        report(issue).body("deliveries.waiting", equalTo(1));

        relay.reset();
        clock.advance(Duration.ofSeconds(30));
        newsroom.tick();
        admin().get("/api/v1/issues/" + issue + "/deliveries")
                .then()
                .body("items[0].status", equalTo("ACCEPTED"))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void a_relay_that_refuses_our_sender_refuses_the_run_and_nobody_in_it() {
        relay.on(MAIL, reply("550 5.7.1 Sender not allowed"));

        UUID issue = send("ann@example.org", "bob@example.org");

        report(issue).body("status", equalTo("SENDING")).body("deliveries.waiting", equalTo(2));
    }

    @Test
    void d_14_a_relay_that_closes_now_and_then_loses_nobody() {
        SmtpAct closing = reply("421 4.3.0 Enough for now").then(drop());
        relay.once(MAIL, closing).once(RCPT, closing);
        String[] everyone = List.of("a", "b", "c", "d", "e", "f").stream()
                .map(name -> name + "@example.org")
                .toArray(String[]::new);

        UUID issue = send(everyone);
        clock.advance(Duration.ofMinutes(1));
        newsroom.tick();
        clock.advance(Duration.ofMinutes(1));
        newsroom.tick();

        assertThat(relay.received())
                .extracting(ScriptedSmtpServer.Received::recipient)
                .containsExactlyInAnyOrder(everyone);
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(6));
    }

    @Test
    void d_14_a_recipient_over_whom_the_relay_closes_each_connection_keeps_nobody_from_their_mail() {
        relay.on(RCPT, "odd@example.org", reply("421 4.7.0 Not for this one").then(drop()));

        UUID issue = send("odd@example.org", "ann@example.org", "bob@example.org");
        for (int minute = 0; minute < 6; minute++) {
            clock.advance(Duration.ofMinutes(1));
            newsroom.tick();
        }
        report(issue).body("deliveries.accepted", equalTo(2)).body("deliveries.deferred", equalTo(1));

        for (int hours = 0; hours < 120; hours += 12) {
            clock.advance(Duration.ofHours(12));
            newsroom.tick();
        }
        report(issue).body("status", equalTo("SENT")).body("deliveries.failed", equalTo(1));
    }

    @Test
    void d_14_a_recipient_over_whom_the_connection_ends_without_a_word_keeps_nobody_from_their_mail() {
        send("odd@example.org", "ann@example.org", "bob@example.org");
        // given a relay that answers a whole envelope at once, or not at all
        relay.on(MAIL, peer -> {});
        relay.on(RCPT, raw("250 2.1.0 Fine\r\n250 2.1.5 Fine\r\n"));
        relay.on(RCPT, "odd@example.org", drop());
        // and others who had to be put off, so that all wait in the ledger
        SmtpAct comeBack = raw("250 2.1.0 Fine\r\n450 4.2.0 Come back\r\n");
        relay.on(RCPT, "ann@example.org", comeBack).on(RCPT, "bob@example.org", comeBack);
        UUID issue = send();
        report(issue).body("deliveries.deferred", equalTo(2));
        SmtpAct fine = raw("250 2.1.0 Fine\r\n250 2.1.5 Fine\r\n");
        relay.on(RCPT, "ann@example.org", fine).on(RCPT, "bob@example.org", fine);

        for (int minute = 0; minute < 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            newsroom.tick();
        }

        report(issue).body("deliveries.accepted", equalTo(2)).body("deliveries.waiting", equalTo(1));
    }

    @Test
    void d_14_a_recipient_over_whom_a_new_connection_ends_is_not_tried_at_once_again() {
        send("odd@example.org");
        connections.forget();
        relay.reset();
        relay.on(MAIL, peer -> {}).on(RCPT, drop());

        UUID issue = send();

        assertThat(relay.commands()).filteredOn(said -> said.contains("odd@")).hasSize(1);
        relay.reset();
        clock.advance(Duration.ofMinutes(1));
        newsroom.tick();
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(1));
    }

    @Test
    void d_14_a_recipient_over_whose_text_the_relay_closes_a_new_connection_is_put_off() {
        send("odd@example.org");
        connections.forget();
        relay.reset();
        relay.on(DATA, raw("354 Go on\r\n421 4.7.0 Not for this one\r\n"));

        UUID issue = send();

        assertThat(relay.commands()).filteredOn(said -> said.contains("odd@")).hasSize(1);
        report(issue).body("deliveries.deferred", equalTo(1)).body("deliveries.waiting", equalTo(0));
        relay.reset();
        clock.advance(Duration.ofMinutes(1));
        newsroom.tick();
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(1));
    }

    private UUID send(String... subscribers) {
        List.of(subscribers).forEach(newsroom::subscriber);
        UUID issue = Issues.released(Map.of("note", "Hello"));
        newsroom.tick();
        return issue;
    }

    private static ValidatableResponse delivery(UUID issue) {
        return admin().get("/api/v1/issues/" + issue + "/deliveries").then();
    }

    private static ValidatableResponse report(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).then().statusCode(200);
    }
}

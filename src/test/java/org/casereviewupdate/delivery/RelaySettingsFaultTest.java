package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.AUTH;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.GREETING;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.MAIL;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.STARTTLS;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.relay.KeptConnections;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.TestCertificates;
import org.casereviewupdate.support.Warnings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of issues when the relay will not have us at all: for now, or until somebody changes a setting. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelayWithLogin.class, restrictToAnnotatedClass = true)
class RelaySettingsFaultTest {

    private static final Duration STEP = Duration.ofSeconds(10);

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
    void relay_lets_us_in() {
        relay.reset();
        relay.withTls(null).offering("PIPELINING", "AUTH PLAIN");
        breaker.handedOver();
        for (int i = 0; i < 30; i++) {
            newsroom.subscriber("reader" + i + "@example.org");
        }
    }

    @Test
    void d_23_a_relay_that_is_away_is_tried_once_in_thirty_seconds_and_costs_no_attempt() {
        UUID issue = released();
        relay.on(GREETING, reply("421 4.3.2 Not available"));
        int before = relay.connections();

        try (Warnings log = Warnings.of("org.casereviewupdate")) {
            ticksFor(Duration.ofMinutes(20));

            assertThat(relay.connections() - before).isBetween(30, 41);
            assertThat(log.warnings()).hasSize(1);
            assertThat(log.errors()).isEmpty();
        }
        report(issue).body("status", equalTo("SENDING")).body("deliveries.waiting", equalTo(30));

        relay.reset();
        ticksFor(Duration.ofSeconds(30));
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(30));
        admin().get("/api/v1/issues/" + issue + "/deliveries")
                .then()
                .body("items.attempts.unique()", equalTo(List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"535 5.7.8 Bad password", "534 5.7.9 Too weak", "530 5.7.0 Log in elsewhere", "550 Go away"})
    void d_27_a_refused_login_is_tried_three_times_and_then_halts_what_is_sending(String refusal) {
        UUID issue = released();
        relay.on(AUTH, peer -> reply(refusal + " " + peer.line()).play(peer));

        try (Warnings log = Warnings.of("org.casereviewupdate")) {
            ticksFor(Duration.ofMinutes(10));

            assertThat(log.errors()).singleElement().asString().contains("until an editor resumes");
            assertThat(log.warnings()).hasSize(1);
            assertThat(log.warnings() + " " + log.errors())
                    .doesNotContain(ScriptedRelayWithLogin.PASSWORD)
                    .doesNotContain(encoded());
        }
        assertThat(tries("AUTH")).isEqualTo(3);
        report(issue)
                .body("status", equalTo("HALTED"))
                .body("reason", containsString("does not let us in"))
                .body("deliveries.waiting", equalTo(30));
    }

    @Test
    void d_27_a_login_that_is_refused_all_of_a_sudden_is_tried_three_times() {
        UUID first = released();
        newsroom.tick();
        report(first).body("status", equalTo("SENT"));
        relay.reset();
        relay.on(AUTH, reply("535 5.7.8 Bad password"));
        connections.forget();

        UUID second = released();
        ticksFor(Duration.ofMinutes(10));

        assertThat(tries("AUTH")).isEqualTo(3);
        report(second).body("status", equalTo("HALTED"));
    }

    @Test
    void d_27_after_an_editor_has_resumed_it_is_tried_anew() {
        UUID issue = released();
        relay.on(AUTH, reply("535 5.7.8 Bad password"));
        ticksFor(Duration.ofMinutes(2));
        report(issue).body("status", equalTo("HALTED"));

        relay.reset();
        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();

        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(30));
    }

    static Stream<KeyStore> badCertificates() {
        return Stream.of(TestCertificates.stranger(), TestCertificates.wrongName(), TestCertificates.expired());
    }

    @ParameterizedTest
    @MethodSource("badCertificates")
    void d_28_a_relay_that_cannot_prove_who_it_is_hears_neither_login_nor_mail(KeyStore certificate) {
        relay.withTls(TestCertificates.showing(certificate));

        UUID issue = released();
        ticksFor(Duration.ofMinutes(2));

        assertThat(tries("STARTTLS")).isEqualTo(3);
        assertThat(tries("AUTH") + tries("MAIL")).isZero();
        report(issue).body("status", equalTo("HALTED")).body("reason", containsString("cannot be trusted"));
    }

    @Test
    void d_28_a_refused_starttls_halts() {
        relay.withTls(TestCertificates.showing(TestCertificates.good()));
        relay.on(STARTTLS, reply("501 5.5.4 No"));

        UUID issue = released();
        ticksFor(Duration.ofMinutes(2));

        assertThat(tries("AUTH") + tries("MAIL")).isZero();
        report(issue).body("status", equalTo("HALTED"));
    }

    @Test
    void a_sender_that_is_refused_halts_too() {
        relay.on(MAIL, reply("550 5.7.1 Sender not allowed"));

        UUID issue = released();
        ticksFor(Duration.ofMinutes(5));

        // Connections that stand may each have asked before they heard of it.
        assertThat(tries("MAIL")).isBetween(3L, 10L);
        report(issue).body("status", equalTo("HALTED")).body("reason", containsString("our address"));
    }

    @Test
    void d_27_a_login_that_cannot_be_checked_for_now_only_rests() {
        UUID issue = released();
        relay.on(AUTH, reply("454 4.7.0 Temporary authentication failure"));

        ticksFor(Duration.ofMinutes(5));

        assertThat(tries("AUTH")).isBetween(8L, 11L);
        report(issue).body("status", equalTo("SENDING"));
    }

    private void ticksFor(Duration time) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) <= 0; passed = passed.plus(STEP)) {
            newsroom.tick();
            clock.advance(STEP);
        }
    }

    private long tries(String verb) {
        return relay.commands().stream().filter(line -> line.startsWith(verb)).count();
    }

    private static String encoded() {
        return Base64.getEncoder()
                .encodeToString(("\0news\0" + ScriptedRelayWithLogin.PASSWORD).getBytes(StandardCharsets.US_ASCII));
    }

    private static UUID released() {
        UUID issue = Issues.released(Map.of("note", "Hello"));
        return issue;
    }

    private static ValidatableResponse report(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).then().statusCode(200);
    }
}

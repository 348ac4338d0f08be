package org.casereviewupdate.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.feedback.ReturnedMails.bounce;
import static org.casereviewupdate.feedback.ReturnedMails.complaint;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Case U-11: what the mail server hands in is believed as far as it carries a mark of ours, and no further. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
class ReturnedMailTest {

    private static final String ANN = "ann@example.org";
    private static final String BOB = "bob@example.org";

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    MovableClock clock;

    @Inject
    Tokens tokens;

    @Inject
    TableDump tables;

    private UUID ann;
    private UUID bob;
    private String key;

    @BeforeEach
    void two_subscribers_and_a_mail_server() {
        relay.reset();
        ann = newsroom.subscriber(ANN);
        bob = newsroom.subscriber(BOB);
        key = admin().body(Map.of("label", "the mail server", "role", "MAIL_SERVER"))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    @Test
    void u_11_a_genuine_bounce_of_an_unknown_mailbox_is_kept_and_suspends_its_subscriber() {
        UUID issue = sent();

        handIn(bounce(senderTo(ANN), ANN, "failed", "5.1.1")).body("outcome", equalTo("BOUNCE"));
        newsroom.tick();

        delivery(issue, ann)
                .body("status", equalTo("ACCEPTED"))
                .body("bounceStatus", equalTo("5.1.1"))
                .body("bouncedAt", equalTo("2026-09-10T10:00:00Z"));
        assertThat(status(ann)).isEqualTo("SUSPENDED");
        assertThat(status(bob)).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"5.7.1", "5.2.1", "4.4.7", "5.0.0", "5.1.2"})
    void u_11_a_bounce_for_another_reason_is_kept_and_suspends_nobody(String code) {
        UUID issue = sent();

        handIn(bounce(senderTo(ANN), ANN, "failed", code)).body("outcome", equalTo("BOUNCE"));
        newsroom.tick();

        delivery(issue, ann).body("bounceStatus", equalTo(code));
        assertThat(status(ann)).isEqualTo("CONFIRMED");
    }

    @Test
    void u_11_a_mailbox_that_is_full_three_months_in_a_row_suspends_its_subscriber() {
        for (int month = 1; month <= 3; month++) {
            assertThat(status(ann)).isEqualTo("CONFIRMED");
            sent();
            handIn(bounce(senderTo(ANN), ANN, "failed", "5.2.2")).body("outcome", equalTo("BOUNCE"));
            newsroom.tick();
            clock.advance(Duration.ofDays(30));
        }

        assertThat(status(ann)).isEqualTo("SUSPENDED");
    }

    @Test
    void u_11_what_is_handed_in_twice_counts_once() {
        sent();
        String returned = bounce(senderTo(ANN), ANN, "failed", "5.7.1");
        handIn(returned);
        Map<String, List<String>> before = state();

        handIn(returned).body("outcome", equalTo("NOTHING_NEW"));
        handIn(returned.replace("5.7.1", "5.1.1")).body("outcome", equalTo("NOTHING_NEW"));
        newsroom.tick();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void u_11_what_came_back_of_one_issue_says_nothing_of_another() {
        sent();
        String first = bounce(senderTo(ANN), ANN, "failed", "5.7.1");
        handIn(first).body("outcome", equalTo("BOUNCE"));
        UUID second = sent();
        Map<String, List<String>> before = state();

        handIn(first.replace("5.7.1", "5.1.1")).body("outcome", equalTo("NOTHING_NEW"));
        newsroom.tick();

        assertThat(state()).isEqualTo(before);
        delivery(second, ann).body("bouncedAt", nullValue());
    }

    /** As when a group is behind a subscriber's address: what is said of a member is not said of the group. */
    @ParameterizedTest
    @CsvSource({"5.1.1, 5.0.0", "5.2.2, 5.0.0", "4.2.2, 4.0.0", "5.7.1, 5.7.1"})
    void u_11_somebody_elses_unknown_mailbox_suspends_nobody(String code, String kept) {
        UUID issue = sent();

        handIn(bounce(senderTo(ANN), BOB, "failed", code)
                        .replace("Original-Recipient: rfc822;" + BOB, "Original-Recipient: rfc822;" + ANN))
                .body("outcome", equalTo("BOUNCE"));
        newsroom.tick();

        delivery(issue, ann).body("bounceStatus", equalTo(kept));
        assertThat(status(ann)).isEqualTo("CONFIRMED");
        assertThat(status(bob)).isEqualTo("CONFIRMED");
    }

    @Test
    void u_11_of_several_recipients_the_subscriber_counts_wherever_it_stands() {
        UUID issue = sent();
        String other = "Final-Recipient: rfc822; bob@example.org\r\nAction: failed\r\nStatus: 5.7.1\r\n\r\n";
        String own = "Final-Recipient: rfc822; Ann@Example.org\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n";
        String report = bounce(senderTo(ANN), ANN, "failed", "5.7.1");

        handIn(report.replace("Final-Recipient:", other + own + other + "Final-Recipient: rfc822; x@example.org\r\nX:"))
                .body("outcome", equalTo("BOUNCE"));
        newsroom.tick();

        delivery(issue, ann).body("bounceStatus", equalTo("5.1.1"));
        assertThat(status(ann)).isEqualTo("SUSPENDED");
        assertThat(status(bob)).isEqualTo("CONFIRMED");
    }

    @Test
    void u_11_an_ip_address_is_no_status() {
        UUID issue = sent();

        handIn(bounce(senderTo(ANN), ANN, "failed", "5.0.0")
                        .replace("smtp; 550 5.0.0 ", "smtp; mx[93.184.2.2] said: 554 5.7.1 "))
                .body("outcome", equalTo("BOUNCE"));

        delivery(issue, ann).body("bounceStatus", equalTo("5.7.1"));
    }

    @Test
    void u_11_a_mark_that_is_missing_or_was_not_made_here_changes_nothing() {
        sent();
        String genuine = senderTo(ANN);
        String mark = genuine.substring("bounces+".length(), genuine.indexOf('@'));
        Map<String, List<String>> before = state();

        Stream<String> changed = Stream.iterate(0, at -> at < mark.length(), at -> at + 1)
                .map(at -> genuine.replace(mark, flipped(mark, at)));
        Stream<String> others = Stream.of(
                "bounces@charity.example",
                "bounces+@charity.example",
                "bounces+" + mark.substring(1) + "@charity.example",
                genuine.replace(mark, tokens.sign(Purpose.LEAVE, ann, null)),
                genuine.replace("charity.example", "evil.example"),
                ANN);
        Stream.concat(changed, others).forEach(forged -> {
            handIn(bounce(forged, ANN, "failed", "5.1.1")).body("outcome", equalTo("NO_MARK"));
            handIn(complaint(forged, ANN, "abuse")).body("outcome", equalTo("NO_MARK"));
        });
        for (Purpose purpose : List.of(Purpose.RETURN, Purpose.BOUNCE)) {
            handIn(bounce(genuine.replace(mark, tokens.sign(purpose, ann, null)), ANN, "failed", "5.1.1"))
                    .body("outcome", equalTo("NOTHING_NEW"));
        }
        newsroom.tick();

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void u_11_a_mail_that_an_earlier_version_marked_is_known_by_its_hash() {
        UUID issue = sent();
        String genuine = senderTo(ANN);
        String mark = genuine.substring("bounces+".length(), genuine.indexOf('@'));
        String messageId =
                delivery(issue, ann).extract().path("items.find { it.subscriber == '" + ann + "' }.messageId");
        UUID hash = UUID.fromString(messageId.substring(1, messageId.indexOf('@')));

        String older = genuine.replace(mark, tokens.sign(Purpose.BOUNCE, hash, null));
        handIn(bounce(older, ANN, "failed", "5.1.10")).body("outcome", equalTo("BOUNCE"));
        handIn(bounce(genuine, ANN, "failed", "5.1.1")).body("outcome", equalTo("NOTHING_NEW"));
        newsroom.tick();

        delivery(issue, ann).body("bounceStatus", equalTo("5.1.10"));
        assertThat(status(ann)).isEqualTo("SUSPENDED");
        assertThat(status(bob)).isEqualTo("CONFIRMED");
    }

    @Test
    void u_11_a_complaint_of_a_mail_to_an_address_that_was_left_ends_nothing() {
        sent();
        tables.change("update subscriber set address_since = timestamp with time zone '2026-09-10T10:00:01Z'");

        handIn(complaint(senderTo(ANN), ANN, "abuse")).body("outcome", equalTo("COMPLAINT"));

        assertThat(status(ann)).isEqualTo("CONFIRMED");
        assertThat(tables.rows("select count(*) from suppression")).containsExactly("0");
    }

    @Test
    void u_11_a_complaint_ends_the_agreement_for_good_and_nobody_is_mailed_about_it() {
        UUID issue = sent();

        handIn(complaint(senderTo(ANN), ANN, "abuse")).body("outcome", equalTo("COMPLAINT"));
        handIn(complaint(senderTo(ANN), ANN, "abuse")).body("outcome", equalTo("NOTHING_NEW"));

        assertThat(status(ann)).isEqualTo("UNSUBSCRIBED");
        assertThat(tables.rows("select reason from suppression")).containsExactly("complaint");
        assertThat(tables.rows("select event || ' ' || source from consent_record"))
                .containsExactly("UNSUBSCRIBED DELIVERY");
        assertThat(tables.rows("select kind from personal_link")).isEmpty();
        assertThat(tables.rows("select actor like 'key:%' from audit_entry where action = 'subscriber.complained'"))
                .containsExactly("t");
        delivery(issue, ann).body("complainedAt", equalTo("2026-09-10T10:00:00Z"));
        relay.reset();
        sent();
        assertThat(relay.received()).extracting(mail -> mail.recipient()).allMatch(to -> to.contains(BOB));
    }

    @ParameterizedTest
    @CsvSource({"not-spam", "fraud", "auth-failure", "''"})
    void u_11_feedback_of_another_kind_changes_nothing(String type) {
        sent();
        Map<String, List<String>> before = state();

        handIn(complaint(senderTo(ANN), ANN, type)).body("outcome", equalTo("NO_REPORT"));

        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"delayed, 4.4.1", "relayed, 2.1.9", "delivered, 2.1.5", "expanded, 2.0.0", "failed, 2.0.0", "failed, x"
    })
    void u_11_what_has_not_failed_for_good_changes_nothing(String action, String code) {
        sent();
        Map<String, List<String>> before = state();

        handIn(bounce(senderTo(ANN), ANN, action, code)).body("outcome", equalTo("NO_REPORT"));

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void u_11_a_report_that_was_cut_off_counts_no_earlier_than_its_status() {
        sent();
        String whole = bounce(senderTo(ANN), ANN, "failed", "5.1.1");
        int status = whole.indexOf("Status: 5.1.1");
        Map<String, List<String>> before = state();

        for (int end = 0; end < status; end += 40) {
            handIn(whole.substring(0, end)).body("outcome", equalTo("NO_REPORT"));
        }

        assertThat(state()).isEqualTo(before);
        handIn(whole.substring(0, status + "Status: 5.1.1\r\n".length())).body("outcome", equalTo("BOUNCE"));
    }

    static Stream<String> hostile() {
        String report = "MIME-Version: 1.0\r\nContent-Type: multipart/report; boundary=";
        String nested = Stream.iterate(0, i -> i < 2_000, i -> i + 1)
                .map(i -> "--b%d\r\nContent-Type: multipart/report; boundary=b%d\r\n\r\n".formatted(i, i + 1))
                .reduce(report + "b0\r\n\r\n", String::concat);
        return Stream.of(
                "\r\n",
                "\0\0\0",
                "no colon here\r\n\r\nbody",
                "Content-Type: multipart/report\r\n\r\n--\r\n--",
                "Content-Type: multipart/report; boundary*0*=x''%00;boundary*9999999999=y\r\n\r\n",
                "Content-Type: multipart/report; boundary=\"" + "x".repeat(100_000) + "\"\r\n\r\n",
                "Content-Type: ((((((((((multipart/report\r\n\r\n",
                nested,
                report + "b\r\n\r\n" + "--b\r\n\r\n".repeat(20_000),
                report
                        + "b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!\r\n",
                report
                        + "b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\nContent-Transfer-Encoding: x-no\r\n\r\nx\r\n",
                report + "b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\n\r\n\r\n\r\n",
                report + "b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n",
                report + "b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\n\r\n\r\n\r\n--b--",
                report + "b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n\n\n\n--b--",
                report + "b\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n\n \n\n\n--b--",
                "X: " + "y".repeat(200_000) + "\r\n\r\n",
                "X: y\r\n".repeat(30_000) + "\r\n",
                "Subject: Away until Monday\r\nAuto-Submitted: auto-replied\r\n\r\nInvented.");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void u_11_a_message_that_is_to_break_its_reader_changes_nothing(String message) {
        Map<String, List<String>> before = state();

        handIn(message).body("outcome", equalTo("NO_REPORT"));

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void u_11_a_message_beyond_the_limit_is_refused() {
        sent();
        Map<String, List<String>> before = state();

        send(bounce(senderTo(ANN), ANN, "failed", "5.1.1") + "x".repeat(300_000))
                .statusCode(413);

        assertThat(state()).isEqualTo(before);
    }

    private UUID sent() {
        UUID issue = Issues.released(Map.of("note", "Hello"));
        newsroom.tick();
        return issue;
    }

    /** The envelope sender of the newest mail to somebody, as it travelled. */
    private String senderTo(String address) {
        return relay.received().stream()
                .filter(mail -> mail.recipient().contains(address))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .sender()
                .replaceAll("[<>]", "");
    }

    private static String flipped(String mark, int at) {
        char other = mark.charAt(at) == 'A' ? 'B' : 'A';
        return mark.substring(0, at) + other + mark.substring(at + 1);
    }

    private ValidatableResponse handIn(String message) {
        return send(message).statusCode(200);
    }

    private ValidatableResponse send(String message) {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("message/rfc822", ContentType.BINARY)))
                .auth()
                .oauth2(key)
                .contentType("message/rfc822")
                .body(message.getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/v1/returned-mails")
                .then();
    }

    private static ValidatableResponse delivery(UUID issue, UUID subscriber) {
        return admin().get("/api/v1/issues/" + issue + "/deliveries")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.subscriber == '" + subscriber + "' }");
    }

    private String status(UUID subscriber) {
        return tables.rows("select status from subscriber where id = '" + subscriber + "'")
                .get(0);
    }

    /** Everything that a report might change; that the key was used is written down once an hour. */
    private Map<String, List<String>> state() {
        Map<String, List<String>> state = tables.take();
        state.remove("api_key");
        return state;
    }
}

package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.casereviewupdate.support.SmtpAct.startTlsInjecting;

import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.TestRelay;
import org.casereviewupdate.support.Publishers;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.casereviewupdate.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The raw bytes of one-off mail, judged as they came over the wire. */
class PostboxTest {

    private static final Instant AT = Instant.parse("2026-09-01T08:05:00Z");

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private Relay relay = TestRelay.at(server).relay();

    @AfterEach
    void stop() {
        TestRelay.close(relay);
        server.close();
    }

    @Test
    void a_mail_is_well_formed_to_the_byte() throws MailNotSent {
        postbox("30s")
                .send(mail("Cadarnhewch eich cyfeiriad ŵ 😀 " + "ŷ".repeat(80), "Line ŵ\r\n.\r\n..x\nend", "<p>ŵ</p>"));

        String raw = raw();
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(raw.split("\r\n")).allMatch(line -> line.length() <= 76 || line.startsWith("Content-Type:"));
        assertThat(raw.chars()).allMatch(octet -> octet < 127);
        assertThat(raw.split("\r\n\r\n", 2)[0].replaceAll("\r\n[ \t]+", " ").split("\r\n"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "MIME-Version",
                        "Content-Type",
                        "Content-Language",
                        "Auto-Submitted",
                        "Date",
                        "From",
                        "Message-ID",
                        "Reply-To",
                        "Subject",
                        "To");
    }

    @Test
    void a_mail_says_what_was_meant() throws MailNotSent {
        postbox("30s").send(mail("Cadarnhewch ŵ 😀", "Line ŵ\r\n.\r\n..x\nend", "<p>ŵ</p>"));

        ReceivedMail received = new ReceivedMail(raw().replace("\r\n..", "\r\n."));
        assertThat(received.subject()).isEqualTo("Cadarnhewch ŵ 😀");
        assertThat(received.text()).isEqualToNormalizingNewlines("Line ŵ\n.\n..x\nend");
        assertThat(received.html()).contains("<p>ŵ</p>");
        assertThat(received.header("Message-ID")).isEqualTo("<confirmation-1@charity.example>");
        assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(received.header("Date")).isEqualTo("Tue, 01 Sep 2026 08:05:00 +0000");
        assertThat(received.header("To")).isEqualTo("ann@example.org");
        assertThat(received.raw().indexOf("text/plain"))
                .isLessThan(received.raw().indexOf("text/html"));
    }

    @Test
    void the_longest_address_word_and_link_arrive_as_they_are_in_proper_lines() throws MailNotSent {
        String address = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".org";
        String text = "https://charity.example/" + "u".repeat(1_200) + "\n.\n..\n.x\n" + "w".repeat(3_000) + "\n"
                + "word ".repeat(2_000) + "\nend";
        postbox("30s").send(mail("x", EmailAddress.parse(address), "S", text, "<p>" + "\u0175".repeat(3_000) + "</p>"));

        assertThat(raw().split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(raw().substring(raw().indexOf("\r\n\r\n")).split("\r\n")).allMatch(line -> line.length() <= 77);
        assertThat(raw().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        ReceivedMail received = new ReceivedMail(raw().replace("\r\n..", "\r\n."));
        assertThat(received.text()).isEqualToNormalizingNewlines(text);
        assertThat(received.html()).contains("\u0175".repeat(3_000));
        assertThat(server.received().get(0).recipient()).isEqualTo(address);
    }

    @Test
    void m_02_a_header_cannot_be_smuggled_in() {
        assertThatThrownBy(() -> postbox("30s").send(mail("Hello\r\nBcc: bob@example.org", "t", "h")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> postbox("30s").send(mail("x\r\ny", EmailAddress.parse("ann@example.org"), "S", "t", "h")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_relay_that_falls_silent_after_the_dot_is_given_up() {
        server.on(Moment.DOT, SmtpAct.silence());

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("300ms").send(mail("S", "t", "h")));

        assertThat(notSent).hasMessageContaining("No answer").matches(problem -> !problem.noSuchMailbox());
    }

    @Test
    void a_refusal_is_told_without_the_address() {
        server.on(Moment.RCPT, SmtpAct.reply("550 5.1.1 <ann@example.org> no such user"));

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("30s").send(mail("S", "t", "h")));

        assertThat(notSent.getMessage()).isEqualTo("RECIPIENT 550 5.1.1");
        assertThat(notSent.noSuchMailbox()).isTrue();
    }

    @Test
    void a_refusal_of_us_says_nothing_about_the_mailbox() {
        server.on(Moment.RCPT, SmtpAct.reply("550 5.7.1 relaying denied"));

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("30s").send(mail("S", "t", "h")));

        assertThat(notSent.noSuchMailbox()).isFalse();
    }

    @Test
    void a_relay_out_of_reach_is_told() {
        server.close();

        assertThatThrownBy(() -> postbox("30s").send(mail("S", "t", "h"))).isInstanceOf(MailNotSent.class);
    }

    @Test
    void a_relay_that_has_the_mail_and_says_nothing_leaves_it_uncertain() {
        server.on(Moment.DOT, SmtpAct.drop());

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("30s").send(mail("S", "t", "h")));

        assertThat(notSent.uncertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 451 5.1.1 Later", "MAIL, 550 5.1.2 Bad sender"})
    void what_is_put_off_or_said_of_our_own_address_is_not_about_the_mailbox(Moment moment, String reply) {
        server.on(moment, SmtpAct.reply(reply));

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("30s").send(mail("S", "t", "h")));

        assertThat(notSent.noSuchMailbox()).isFalse();
        assertThat(notSent.uncertain()).isFalse();
    }

    @Test
    void d_27_a_login_that_is_refused_is_not_tried_with_every_mail() {
        server.offering("AUTH PLAIN").on(Moment.AUTH, SmtpAct.reply("535 5.7.8 No"));
        TestRelay.close(relay);
        relay = TestRelay.at(server).login("news", "secret", "PLAIN").relay();
        Postbox box = postbox("30s");

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> box.send(mail("S", "t", "h"))).isInstanceOf(MailNotSent.class);
        }

        assertThat(server.commands().stream().filter(line -> line.startsWith("AUTH")))
                .hasSize(1);
    }

    static Stream<Arguments> relaysNotToBeTrusted() {
        return Stream.of(
                untrusted("offers no STARTTLS", server -> {}),
                untrusted("is a stranger", shows(TestCertificates.stranger())),
                untrusted("has another's name", shows(TestCertificates.wrongName())),
                untrusted("is out of date", shows(TestCertificates.expired())),
                untrusted("refuses STARTTLS", on(reply("454 4.7.0 Not now"))),
                untrusted("is spoken over", on(startTlsInjecting("250 injected\r\n"))),
                untrusted("is spoken over by half a line", on(startTlsInjecting("250-AUTH PL"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("relaysNotToBeTrusted")
    void d_28_a_relay_hears_neither_password_nor_mail_that(String what, Consumer<ScriptedSmtpServer> becoming) {
        becoming.accept(server.offering("AUTH PLAIN LOGIN CRAM-MD5"));
        TestRelay.close(relay);
        relay = TestRelay.at(server)
                .protectedOnly()
                .login("news", "secret", "PLAIN", "LOGIN")
                .relay();

        assertThatThrownBy(() -> postbox("30s").send(mail("S", "t", "h"))).isInstanceOf(MailNotSent.class);

        assertThat(server.commands()).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void d_28_a_relay_that_proves_who_it_is_hears_both_under_tls() throws MailNotSent {
        shows(TestCertificates.good()).accept(server.offering("AUTH PLAIN"));
        TestRelay.close(relay);
        relay = TestRelay.at(server)
                .protectedOnly()
                .login("news", "secret", "PLAIN")
                .relay();

        postbox("30s").send(mail("S", "t", "h"));

        assertThat(server.commands()).startsWith("EHLO newsletter.charity.example", "STARTTLS");
        assertThat(server.received()).hasSize(1);
    }

    private static Arguments untrusted(String what, Consumer<ScriptedSmtpServer> becoming) {
        return Arguments.of(what, becoming);
    }

    private static Consumer<ScriptedSmtpServer> shows(KeyStore certificate) {
        return server -> server.withTls(TestCertificates.showing(certificate));
    }

    private static Consumer<ScriptedSmtpServer> on(SmtpAct startTls) {
        return shows(TestCertificates.good()).andThen(server -> server.on(Moment.STARTTLS, startTls));
    }

    private String raw() {
        return server.received().get(0).text();
    }

    private static OutgoingMail mail(String subject, String text, String html) {
        return mail("confirmation-1", EmailAddress.parse("ann@example.org"), subject, text, html);
    }

    private static OutgoingMail mail(String id, EmailAddress to, String subject, String text, String html) {
        return new OutgoingMail(id, to, AT, subject, text, html, Language.WELSH);
    }

    private Postbox postbox(String deadline) {
        Duration wait = Duration.parse("PT" + deadline.replace("300ms", "0.3s"));
        return new Postbox(relay, Publishers.of("Adolygiad Achosion \u0175"), () -> wait);
    }
}

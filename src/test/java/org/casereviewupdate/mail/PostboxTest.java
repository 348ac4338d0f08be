package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The raw bytes of one-off mail, judged as they came over the wire. */
class PostboxTest {

    private static final Instant AT = Instant.parse("2026-09-01T08:05:00Z");

    private Vertx vertx;
    private ScriptedSmtpServer server;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        server = ScriptedSmtpServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
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
    void the_longest_address_and_a_line_of_ten_thousand_letters_arrive_in_proper_lines() throws MailNotSent {
        String address = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".org";
        postbox("30s")
                .send(new OutgoingMail(
                        "x",
                        EmailAddress.parse(address),
                        AT,
                        "S",
                        "word ".repeat(2000),
                        "<p>" + "word ".repeat(2000),
                        Map.of()));

        assertThat(raw().split("\r\n")).allMatch(line -> line.length() <= 998);
        assertThat(raw().replace("\r\n", "")).doesNotContain("\n");
        assertThat(server.received().get(0).recipient()).contains(address);
    }

    @Test
    void a_header_cannot_be_smuggled_in() {
        assertThatThrownBy(() -> postbox("30s").send(mail("Hello\r\nBcc: bob@example.org", "t", "h")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> postbox("30s")
                        .send(new OutgoingMail(
                                "x\r\ny", EmailAddress.parse("ann@example.org"), AT, "S", "t", "h", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_relay_that_falls_silent_after_the_dot_is_given_up() {
        server.on(Moment.DOT, SmtpAct.silence());

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("300ms").send(mail("S", "t", "h")));

        assertThat(notSent).hasMessageContaining("no answer").matches(problem -> !problem.noSuchMailbox());
    }

    @Test
    void a_refusal_is_told_without_the_address() {
        server.on(Moment.RCPT, SmtpAct.reply("550 5.1.1 <ann@example.org> no such user"));

        MailNotSent notSent =
                catchThrowableOfType(MailNotSent.class, () -> postbox("30s").send(mail("S", "t", "h")));

        assertThat(notSent.getMessage()).isEqualTo("relay said 550 5.1.1");
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
    void outside_production_only_listed_recipients_get_mail() throws MailNotSent {
        Postbox box = new Postbox(
                client(),
                publisher(),
                () -> Duration.ofSeconds(30),
                Optional.of(List.of(Pattern.compile(".*@ours\\.org"))));

        box.send(mail("S", "t", "h"));

        assertThat(server.received()).isEmpty();
    }

    private String raw() {
        return server.received().get(0).text();
    }

    private static OutgoingMail mail(String subject, String text, String html) {
        return new OutgoingMail(
                "confirmation-1", EmailAddress.parse("ann@example.org"), AT, subject, text, html, Map.of());
    }

    private Postbox postbox(String deadline) {
        Duration wait = Duration.parse("PT" + deadline.replace("300ms", "0.3s"));
        return new Postbox(client(), publisher(), () -> wait, Optional.empty());
    }

    private MailClient client() {
        return MailClient.create(
                vertx,
                new io.vertx.ext.mail.MailConfig()
                        .setHostname("localhost")
                        .setPort(server.port())
                        .setOwnHostname("app.example"));
    }

    private static PublisherConfig publisher() {
        String prefix = "case-review-update.publisher.";
        return new SmallRyeConfigBuilder()
                .withMapping(PublisherConfig.class)
                .withDefaultValues(Map.of(
                        prefix + "newsletter", "Adolygiad Achosion ŵ",
                        prefix + "organisation", "Charity",
                        prefix + "postal-address", "1 Street",
                        prefix + "from", "newsletter@charity.example",
                        prefix + "reply-to", "help@charity.example",
                        prefix + "base-url", "https://news.charity.example",
                        prefix + "support-notice.text", "Worried?",
                        prefix + "support-notice.link", "https://helpline.example"))
                .build()
                .getConfigMapping(PublisherConfig.class);
    }
}

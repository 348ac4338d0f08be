package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayUnavailable;
import org.casereviewupdate.relay.TestRelay;
import org.casereviewupdate.subscription.LeaveLinks;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Publishers;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The header of an issue's mail, whatever the newsletter is called, by the octets that crossed the wire. */
@FeatureTest
class HeaderFieldsTest {

    private static final UUID ISSUE = new UUID(0, 7);

    private static final List<String> FIELDS = List.of(
            "Date",
            "From",
            "Reply-To",
            "To",
            "Subject",
            "Message-ID",
            "List-ID",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Auto-Submitted",
            "Content-Language",
            "MIME-Version",
            "Content-Type");

    @Inject
    LeaveLinks leaveLinks;

    @Inject
    ReturnPath returnPath;

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final Relay relay = TestRelay.at(server).relay();

    @AfterEach
    void stop() {
        TestRelay.close(relay);
        server.close();
    }

    static List<String> names() {
        return List.of(
                "Case Review Update",
                "Adolygiad Achosion Ŵŷ",
                "ŷ".repeat(200),
                "مراجعة الحالة ".repeat(15).strip(),
                "🙂".repeat(80),
                "One 👨‍👩‍👧‍👦 and e\u0301 and more of it, ".repeat(5).strip(),
                "=?UTF-8?Q?not_encoded?=",
                "Smith, \"Ann\" \\ Co. (x) <y@z.example>; \u202eevil\u202c",
                "A name of very many words that goes on and on ".repeat(6).strip(),
                "x".repeat(200),
                "x".repeat(1_200),
                "two  spaces in it and one after it ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void m_02_reads_the_same_in_every_parser(String name) throws Exception {
        String raw = sent(name, Language.ENGLISH).raw();

        Message other = new DefaultMessageBuilder().parseMessage(octets(raw));
        MimeMessage one = new MimeMessage(Session.getInstance(new Properties()), octets(raw));
        assertThat(one.getSubject()).isEqualTo(name).isEqualTo(other.getSubject());
        assertThat(((InternetAddress) one.getFrom()[0]).getPersonal())
                .isEqualTo(name)
                .isEqualTo(other.getFrom().get(0).getName());
        assertThat(one.getFrom()[0].toString()).endsWith("<newsletter@charity.example>");
        assertThat(other.getFrom()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void m_06_has_each_field_once_in_lines_that_are_short_enough(String name) {
        ReceivedMail mail = sent(name, Language.WELSH);

        String header = mail.raw().substring(0, mail.raw().indexOf("\r\n\r\n"));
        assertThat(MailLint.wire(mail)).isEmpty();
        assertThat(MailLint.headers(mail)).isEmpty();
        assertThat(header.replaceAll("\r\n[ \t]+", " ").split("\r\n"))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactlyInAnyOrderElementsOf(FIELDS);
        assertThat(header.split("\r\n"))
                .allMatch(line -> line.length() <= 78 || line.startsWith("List-Unsubscribe: <http"))
                .allMatch(line -> line.length() <= 76 || !line.contains("=?"))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void m_06_says_who_sends_it_and_how_to_leave_in_the_same_way_every_time(Language language) {
        ReceivedMail mail = sent("Adolygiad Achosion Ŵ", language);

        assertThat(mail.header("List-ID")).endsWith(" <case-review-update.charity.example>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("List-Unsubscribe").replaceAll("\\s+", " "))
                .isEqualTo("<" + leaveLinks.of(reader()) + ">, <mailto:help@charity.example?subject=unsubscribe>");
        assertThat(mail.header("Content-Language")).isEqualTo(language.code());
    }

    private ReceivedMail sent(String name, Language language) {
        MessageWriter writer = new MessageWriter(Publishers.of(name), leaveLinks);
        Rendering rendering = new Rendering(language, name, "<p>.</p>", ".\n", "T".repeat(40));
        Consignment consignment =
                new Consignment(ISSUE, 1, writer.write(ISSUE, Editions.NOW, rendering), leaveLinks, returnPath);
        try (var connection = relay.connect()) {
            assertThat(connection
                            .send(
                                    consignment.envelope(reader(), "ann@example.org"),
                                    consignment.message(reader(), "ann@example.org"))
                            .accepted())
                    .isTrue();
        } catch (RelayUnavailable impossible) {
            throw new IllegalStateException(impossible);
        }
        return new ReceivedMail(server.received().get(0).text().replace("\r\n..", "\r\n."));
    }

    private static UUID reader() {
        return new UUID(0, 1);
    }

    private static ByteArrayInputStream octets(String raw) {
        return new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1));
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of mail by the octets that crossed the wire, before any mail library has touched them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = NamedRelay.class, restrictToAnnotatedClass = true)
class WireTest {

    private static final List<String> HOSTS = List.of("localhost", "reports.example", "helpline.example");

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    EveryMail mails;

    @Inject
    Imprint imprint;

    @BeforeEach
    void relay_takes_everything() {
        relay.reset();
    }

    @Test
    void m_06_an_issue() {
        ReceivedMail mail = sendNote("Dear ŵ 🙂\n\n" + "x".repeat(3000));

        assertThat(MailLint.wire(mail)).isEmpty();
        assertThat(MailLint.headers(mail)).isEmpty();
        assertThat(mail.html()).contains("Dear ŵ 🙂", "x".repeat(3000));
    }

    @Test
    void lines_of_dots_arrive_as_they_were_written() {
        ReceivedMail mail = sendNote("before\n\n.\n\n..\n\n.x\n\nafter");

        assertThat(mail.text().lines()).containsSubsequence("before", ".", "..", ".x", "after");
        assertThat(relay.received().get(0).text()).doesNotContain("\r\n.\r\n");
    }

    @Test
    void the_envelope_carries_the_delivery_and_the_header_the_reader() {
        ReceivedMail mail = sendNote("Hello");

        ScriptedSmtpServer.Received received = relay.received().get(0);
        assertThat(received.sender()).matches("bounces\\+[A-Za-z0-9_-]{56}@charity\\.example");
        assertThat(received.recipient()).isEqualTo("ann@example.org").isEqualTo(mail.to());
    }

    @Test
    void m_05_m_06_every_mail_there_is_keeps_every_rule() {
        newsroom.opens();

        mails.isSent(this::received);

        assertThat(received().stream().map(mails::kind).distinct()).containsExactlyInAnyOrderElementsOf(kinds());
        assertThat(received()).allSatisfy(mail -> {
            assertThat(MailLint.all(mail, HOSTS)).as(mails.kind(mail)).isEmpty();
            assertThat(fields(mail)).as(mails.kind(mail)).containsExactlyInAnyOrderElementsOf(fieldsOf(mail));
            assertThat(InternetAddress.parse(mail.header("From"))[0].getPersonal())
                    .isEqualTo(NamedRelay.NEWSLETTER);
            String support = imprint.supportText(language(mail));
            assertThat(mail.text()).startsWith(support).contains(imprint.postalAddress());
            assertThat(seen(mail)).startsWith(support).contains(imprint.postalAddress());
        });
    }

    /** Those about a subscription in each language; the issue in each detail too; those to editors in English. */
    private static List<String> kinds() {
        Stream<String> own = Stream.of("ConfirmationKind", "PersonalLinkKind")
                .flatMap(type -> Stream.of(enumOf(type).getEnumConstants()))
                .map(Object::toString);
        Stream<String> issue =
                Stream.of(Detail.values()).map(detail -> detail.name().toLowerCase(Locale.ROOT));
        Stream<String> readers = Stream.of(own, issue, Stream.of("preview"))
                .flatMap(kinds -> kinds)
                .flatMap(kind -> Stream.of(Language.values()).map(language -> kind + " " + language.code()));
        return Stream.concat(readers, Stream.of("held en", "missed en", "invitation en"))
                .toList();
    }

    /** Of a kind that is its own room's business. */
    private static Class<?> enumOf(String type) {
        try {
            return Class.forName("org.casereviewupdate.subscription." + type);
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static List<String> fields(ReceivedMail mail) {
        return Stream.of(mail.raw()
                        .substring(0, mail.raw().indexOf("\r\n\r\n"))
                        .replaceAll("\r\n[ \t]+", " ")
                        .split("\r\n"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static List<String> fieldsOf(ReceivedMail mail) {
        boolean bulk = mail.header("List-ID") != null;
        return Stream.concat(
                        Stream.of(
                                "Date",
                                "From",
                                "Reply-To",
                                "To",
                                "Subject",
                                "Message-ID",
                                "Auto-Submitted",
                                "Content-Language",
                                "MIME-Version",
                                "Content-Type"),
                        bulk ? Stream.of("List-ID", "List-Unsubscribe", "List-Unsubscribe-Post") : Stream.of())
                .toList();
    }

    private static Language language(ReceivedMail mail) {
        return mail.header("Content-Language").equals("cy") ? Language.WELSH : Language.ENGLISH;
    }

    /** What of the HTML somebody sees who has images off. */
    private static String seen(ReceivedMail mail) {
        Document html = Jsoup.parse(mail.html());
        html.select("[style*=display:none]").remove();
        return html.body().text();
    }

    private List<ReceivedMail> received() {
        return relay.received().stream().map(WireTest::unstuffed).toList();
    }

    private ReceivedMail sendNote(String note) {
        newsroom.subscriber("ann@example.org");
        Issues.released(Map.of("note", note));
        newsroom.tick();
        return unstuffed(relay.received().get(0));
    }

    /** RFC 5321 section 4.5.2: the receiver takes the first of two dots away. */
    private static ReceivedMail unstuffed(ScriptedSmtpServer.Received received) {
        return new ReceivedMail(received.text().replace("\r\n..", "\r\n."));
    }
}

package org.casereviewupdate.embedded;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox of dev mode; the other tests run without it, as production does. */
@FeatureTest
@TestProfile(InboxTest.WithInbox.class)
class InboxTest {

    private static final String MAIL = """
            From: Case Review Update <news@charity.example>
            To: ann@example.org
            Subject: =?UTF-8?Q?Please_confirm_=E2=80=93_<b>now</b>?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=UTF-8

            Confirm here: http://localhost:8080/confirm
            .a line that begins with a dot
            --b
            Content-Type: text/html; charset=UTF-8

            <!doctype html><html><head><title>Confirm</title></head><body><a href="http://localhost:8080/confirm">Confirm</a></body></html>
            --b--
            """.replace("\n", "\r\n");

    @Inject
    EmbeddedConfig config;

    @BeforeEach
    void empty() {
        given().redirects().follow(false).post("/dev/inbox/deletions");
    }

    @Test
    void a_mail_is_listed_with_recipient_and_subject() throws MessagingException {
        send(MAIL);

        when().get("/dev/inbox")
                .then()
                .statusCode(200)
                .body(containsString("ann@example.org"))
                .body(containsString("Please confirm – &lt;b&gt;now&lt;/b&gt;"))
                .body(containsString("http-equiv=\"refresh\""));
    }

    @Test
    void a_mail_is_shown_as_text_with_its_headers() throws MessagingException {
        send(MAIL);

        when().get("/dev/inbox/" + onlyId())
                .then()
                .statusCode(200)
                .body(containsString("Confirm here: http://localhost:8080/confirm"))
                .body(containsString("multipart/alternative"))
                .body(containsString("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""));
    }

    @Test
    void its_html_may_do_nothing_but_open_links_in_a_new_tab() throws MessagingException {
        send(MAIL);

        when().get("/dev/inbox/" + onlyId() + "/html")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("sandbox allow-popups"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("allow-scripts")))
                .header("Content-Security-Policy", not(containsString("allow-same-origin")))
                .body(containsString("<head><base target=\"_blank\">"));
    }

    @Test
    void its_raw_source_is_what_was_sent_byte_for_byte() throws MessagingException {
        send(MAIL);

        byte[] raw = when().get("/dev/inbox/" + onlyId() + "/raw").asByteArray();

        assertThat(new String(raw, StandardCharsets.UTF_8)).isEqualTo(MAIL);
    }

    @Test
    void all_mails_are_deleted_by_one_button() throws MessagingException {
        send(MAIL);

        given().redirects()
                .follow(false)
                .when()
                .post("/dev/inbox/deletions")
                .then()
                .statusCode(303);

        when().get("/dev/inbox").then().body(containsString("No mail yet"));
    }

    @Test
    void a_mail_that_is_not_there_is_not_found() {
        when().get("/dev/inbox/0000000000000-000000").then().statusCode(is(404));
    }

    @Test
    void a_mail_of_more_than_two_megabytes_is_refused() {
        String large = MAIL + ("x".repeat(78) + "\r\n").repeat(30_000);

        assertThatThrownBy(() -> send(large)).isInstanceOf(MessagingException.class);
        when().get("/dev/inbox").then().body(containsString("No mail yet"));
    }

    private static String onlyId() {
        String list = when().get("/dev/inbox").asString();
        String id = list.replaceAll("(?s).*?/dev/inbox/([0-9]+-[0-9]+)\".*", "$1");
        assertThat(id).matches("[0-9]+-[0-9]+");
        return id;
    }

    private void send(String mail) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("localhost", config.mailPort().orElseThrow(), null, null);
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
        }
    }

    /** Builds the inbox in, as dev mode does. */
    public static class WithInbox implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "case-review-update.embedded.inbox", "true",
                    "case-review-update.embedded.mail-port", String.valueOf(freePort()),
                    "case-review-update.embedded.mail-directory", "target/test-mail");
        }

        private static int freePort() {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException noPort) {
                throw new java.io.UncheckedIOException(noPort);
            }
        }
    }
}

package org.casereviewupdate.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.subscription.ConfirmationMailJob;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of mail by the octets that crossed the wire, before any mail library has touched them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
class WireTest {

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    ConfirmationMailJob confirmations;

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
        ReceivedMail mail = sendNote("before\n\n`.`\n\n`..`\n\n`.x`\n\nafter");

        assertThat(mail.text()).contains(".", "..", ".x", "after");
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
    void a_confirmation_and_an_already_subscribed_mail() {
        given().formParam("email", "bob@example.org").post("/sign-up").then().statusCode(202);
        newsroom.subscriber("ann@example.org");
        given().formParam("email", "ann@example.org").post("/sign-up").then().statusCode(202);

        confirmations.tick();

        assertThat(relay.received()).hasSize(2).allSatisfy(received -> {
            ReceivedMail mail = unstuffed(received);
            assertThat(MailLint.wire(mail)).isEmpty();
            assertThat(MailLint.accessibility(mail)).isEmpty();
            assertThat(MailLint.privacy(mail, List.of("localhost", "helpline.example")))
                    .isEmpty();
            assertThat(MailLint.once(
                            mail, "date", "from", "to", "subject", "message-id", "mime-version", "auto-submitted"))
                    .isEmpty();
        });
    }

    private ReceivedMail sendNote(String note) {
        newsroom.subscriber("ann@example.org");
        String issue = admin().header("Idempotency-Key", "k")
                .body(Map.of("note", note))
                .post("/api/v1/issues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(200);
        newsroom.tick();
        return unstuffed(relay.received().get(0));
    }

    /** RFC 5321 section 4.5.2: the receiver takes the first of two dots away. */
    private static ReceivedMail unstuffed(ScriptedSmtpServer.Received received) {
        return new ReceivedMail(received.text().replace("\r\n..", "\r\n."));
    }
}

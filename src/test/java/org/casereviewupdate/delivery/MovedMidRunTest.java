package org.casereviewupdate.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.report;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.casereviewupdate.subscription.Owner;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.ScriptedSmtpServer.Received;
import org.casereviewupdate.support.SmtpAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case U-13: a subscriber confirms a new address at the very moment at which an issue is being handed over for the old one. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(ScriptedRelay.class)
class MovedMidRunTest {

    private static final String OLD = "old@example.org";
    private static final String NEW = "new@example.org";

    ScriptedSmtpServer relay;

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Owner owner;

    @Inject
    Breaker breaker;

    @BeforeEach
    void relay_takes_everything() {
        relay.reset();
        breaker.handedOver();
    }

    /** Until the dot it is not too late; from the dot on the relay has it, and the new address gets the next issue. */
    @ParameterizedTest
    @CsvSource({"RCPT, 250 2.1.5 Recipient ok, " + NEW, "DATA, 354 Go ahead, " + NEW, "DOT, 250 2.0.0 Queued, " + OLD})
    void u_13_the_issue_goes_to_one_of_the_two_and_once(Moment moment, String answer, String addressee) {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber(OLD);
        newsroom.subscriber("zoe@example.org");
        String link = linkToMove();
        UUID issue = desk.released();
        SmtpAct moves = peer -> given().post(link).then().statusCode(200);
        relay.on(moment, OLD, moves.then(reply(answer)));

        newsroom.tick();
        newsroom.tick();

        report(issue).body("status", equalTo("SENT"));
        assertThat(relay.received())
                .filteredOn(mail -> mail.text().contains(issue.toString()))
                .extracting(Received::recipient)
                .containsExactlyInAnyOrder("ann@example.org", addressee, "zoe@example.org");
    }

    private String linkToMove() {
        owner.asks(OLD).then().statusCode(202);
        owner.getsMail();
        String visit = Owner.enters(linkIn(OLD, "/manage/link/"));
        Owner.with(visit)
                .formParam("email", NEW)
                .post(Owner.PAGE + "/address")
                .then()
                .statusCode(303);
        owner.getsMail();
        return linkIn(NEW, "/manage/new-address/");
    }

    private String linkIn(String address, String path) {
        return relay.received().stream()
                .filter(mail -> mail.recipient().equals(address))
                .flatMap(mail -> new ReceivedMail(mail.text()).links().stream())
                .map(link -> URI.create(link).getPath())
                .filter(link -> link.startsWith(path))
                .findFirst()
                .orElseThrow();
    }
}

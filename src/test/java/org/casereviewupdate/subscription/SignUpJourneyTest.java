package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.junit.jupiter.api.Test;

@FeatureTest
class SignUpJourneyTest {

    @Inject
    Mailbox mailbox;

    @Inject
    ConfirmationMailJob mails;

    @Test
    void somebody_signs_up_confirms_and_is_subscribed() {
        given().formParam("email", "ann@example.org")
                .post("/sign-up")
                .then()
                .statusCode(202)
                .body(containsString("ann@example.org"));
        mails.tick();
        String link = path(mailbox.lastTo("ann@example.org").link("http://localhost:8080/confirm/"));

        given().get(link).then().statusCode(200).body(containsString("Yes, send me Case Review Update"));
        given().post(link)
                .then()
                .statusCode(200)
                .body(containsString("You are subscribed"), containsString("/what-you-get/issue"));
        given().post(link).then().statusCode(200).body(containsString("You are already subscribed"));
    }

    private static String path(String link) {
        return link.substring("http://localhost:8080".length());
    }
}

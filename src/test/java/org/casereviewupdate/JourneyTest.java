package org.casereviewupdate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.subscription.ConfirmationMailJob;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** The main job from end to end, through the doors that people and programs use. */
@FeatureTest
class JourneyTest {

    private static final String BASE = "http://localhost:8080";
    private static final String ANN = "Ann.O'Neill+news@bücher.example";
    private static final String ANNS_MAILBOX = "Ann.O'Neill+news@xn--bcher-kva.example";

    @Inject
    Newsroom newsroom;

    @Inject
    ConfirmationMailJob confirmations;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void from_signing_up_to_leaving() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");

        given().formParam("email", ANN).post("/sign-up").then().statusCode(202);
        confirmations.tick();
        String confirm = path(mailbox.lastTo(ANNS_MAILBOX).link(BASE + "/confirm/"));
        given().get(confirm).then().statusCode(200);
        given().post(confirm).then().statusCode(200).body(containsString("You are subscribed"));

        admin().post("/api/v1/digests/2026-09").then().statusCode(201).body("status", equalTo("COMPILED"));
        clock.advance(Duration.ofHours(2));
        newsroom.tick();
        ReceivedMail digest = mailbox.lastTo(ANNS_MAILBOX);
        assertThat(digest.subject()).isEqualTo("Case Review Update, September 2026: 1 new review");
        assertThat(digest.html()).contains("Child K");

        openEverythingAsAScannerWould(digest);

        String leave = path(digest.link(BASE + "/leave/"));
        given().get(leave).then().statusCode(200).body(containsString("<button"));
        given().post(leave).then().statusCode(200);

        newsroom.review("Child L", "2026-09-09");
        sendNote("One more thing");
        assertThat(mailbox.to(ANNS_MAILBOX)).hasSize(2);
    }

    private void openEverythingAsAScannerWould(ReceivedMail digest) {
        Map<String, List<String>> before = tables.take();
        for (int i = 0; i < 100; i++) {
            digest.links().stream()
                    .filter(link -> link.startsWith(BASE))
                    .forEach(link -> given().urlEncodingEnabled(false)
                            .get(path(link))
                            .then()
                            .statusCode(200));
        }
        assertThat(tables.take()).isEqualTo(before);
    }

    private void sendNote(String note) {
        Issues.released(Map.of("note", note));
        newsroom.tick();
    }

    private static String path(String link) {
        return link.substring(BASE.length());
    }
}

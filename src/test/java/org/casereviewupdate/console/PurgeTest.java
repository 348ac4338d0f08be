package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** An admin has every word of a withdrawn record destroyed, and knows before what that means. */
@FeatureTest
class PurgeTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    @Inject
    MovableClock clock;

    private SignedInBrowser admin;

    @Test
    void a_review_is_destroyed_after_its_word_was_typed() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        CaseReviewView review = newsroom.review("Child Quarry", "2026-09-05");
        try (Editor desk = Editor.at(1280, ColorScheme.LIGHT)) {
            desk.opens("/console/issues/new").page().check("label:has-text('Child Quarry')");
            desk.presses("Compose and hold it").types("#recipients", "1").presses("Release");
            newsroom.tick();
            String withdrawal = "/console/reviews/" + review.id() + "/withdrawal";
            desk.opens(withdrawal).types("#reason", "A court asked").presses("Withdraw it now");
            desk.checks("withdrawn");

            desk.opens("/console/reviews/" + review.id()).page().click("text=See what that means");
            assertThat(desk.sees())
                    .contains("Child Quarry", "2 versions", "1 person got of it stay", "There is no way back");
            desk.checks("purge");
            desk.types("#word", "yes").presses("Destroy it for good");
            assertThat(desk.sees()).contains("Type the word destroy");
            assertThat(desk.page().inputValue("#word")).isEqualTo("yes");
            assertThat(tables.take().toString()).contains("Child Quarry");

            desk.types("#word", "Destroy").presses("Destroy it for good");
            assertThat(desk.sees())
                    .contains("Nothing of it is left", "1 person")
                    .doesNotContain("Quarry", "Reinstate it");
            assertThat(tables.take().toString()).doesNotContain("Child Quarry");
        }
    }

    @Test
    void a_briefing_that_readers_still_see_is_not_destroyed() {
        String briefing = briefing();

        destroys(briefing).statusCode(409).body(containsString("is not withdrawn"));
        admin.sends().formParam("reason", "A court asked").post(briefing + "/withdrawal");
        destroys(briefing).statusCode(303);

        admin.looks()
                .get(briefing + "/purge")
                .then()
                .statusCode(200)
                .body(containsString("Nothing of it is left"), not(containsString("Invented briefing")));
    }

    @Test
    void nothing_is_destroyed_without_a_fresh_proof() {
        String briefing = briefing();
        admin.sends().formParam("reason", "A court asked").post(briefing + "/withdrawal");
        clock.advance(Duration.ofMinutes(6));

        destroys(briefing).statusCode(303).header("Location", containsString("/console/proof"));

        assertThat(tables.take().toString()).contains("Invented briefing");
    }

    private String briefing() {
        admin = colleagues.signedIn(Role.ADMIN);
        return admin.sends()
                .formParam("title", "Invented briefing")
                .formParam("family", "SECTOR")
                .formParam("subject", "Schools")
                .formParam("published", "2026-08")
                .formParam("samplePeriod", "published since 2021")
                .formParam("summary", "Invented example.")
                .formParam("pdf", "https://briefings.example/invented.pdf")
                .post("/console/briefings/new")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private ValidatableResponse destroys(String briefing) {
        return admin.sends()
                .formParam("word", "destroy")
                .post(briefing + "/purge")
                .then();
    }
}

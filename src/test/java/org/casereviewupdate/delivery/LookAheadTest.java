package org.casereviewupdate.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.ChangeChoice;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.Test;

/** See before you sign up. */
@FeatureTest
class LookAheadTest {

    private static final Choice OLD_NAME = new Choice(
            Language.ENGLISH,
            Detail.GENTLE,
            new Following(Set.of(), Set.of(), Set.of("Elsewhere"), Set.of(ReviewType.SERIOUS_CASE_REVIEW), Set.of()),
            Set.of());

    private static final Choice ELSEWHERE = new Choice(
            Language.WELSH,
            Detail.FULL,
            new Following(Set.of(), Set.of(), Set.of("Elsewhere"), Set.of(), Set.of()),
            Set.of());

    @Inject
    LookAhead ahead;

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    ChangeChoice change;

    @Inject
    TableDump tables;

    @Test
    void it_counts_what_a_fresh_query_finds() {
        for (int month = 1; month <= 9; month++) {
            newsroom.review("Child " + month, "2026-0" + month + "-01");
        }
        newsroom.review("Child of last year", "2025-09-10");
        newsroom.review("Child of a year ago", "2025-09-11");
        tables.change("update case_review set areas = '{Elsewhere}' where added_on >= '2026-06-01'");

        assertThat(ahead.look(Choice.everything(Language.ENGLISH), Language.ENGLISH)
                        .reviews())
                .isEqualTo(10);
        assertThat(ahead.look(ELSEWHERE, Language.ENGLISH).reviews()).isEqualTo(4);
        assertThat(ahead.look(OLD_NAME, Language.ENGLISH).reviews()).isEqualTo(10);
    }

    @Test
    void the_page_tells_it_in_words_without_an_address() {
        newsroom.review("Child K", "2026-09-01");

        String page = given().get("/what-you-get?area=Elsewhere&detail=gentle&fold=suicide")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains(
                        "0 reviews were about what you follow",
                        "less than one a month",
                        "Elsewhere",
                        "No issue has been sent yet")
                .contains("The other 1 would have been there in one line each")
                .doesNotContain("type=\"email\"");
    }

    @Test
    void the_form_brings_the_choice_there_and_back_and_the_address_nowhere() {
        String there = given().redirects()
                .follow(false)
                .formParam("email", "ann@example.org")
                .formParam("follow", "some")
                .formParam("areas", "Elsewhere\nGwent")
                .formParam("detail", "GENTLE")
                .post("/what-you-get")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(there).endsWith("/what-you-get?detail=GENTLE&area=Elsewhere&area=Gwent");

        String page = given().get(there).then().statusCode(200).extract().asString();
        String back = given().get("/?choose=yes&detail=GENTLE&area=Elsewhere&area=Gwent")
                .asString();

        assertThat(page).contains("/?choose=yes&amp;detail=GENTLE&amp;area=Elsewhere&amp;area=Gwent");
        assertThat(back).contains("Elsewhere", "formaction=\"/what-you-get\"");
    }

    @Test
    void the_latest_issue_is_what_a_subscriber_of_this_choice_got() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-20");
        UUID ann = newsroom.subscriber("ann@example.org");
        change.change(ann, OLD_NAME);
        clock.moveTo("2026-10-01T09:00:00Z");
        newsroom.tick();
        clock.moveTo("2026-10-01T12:00:00Z");
        newsroom.tick();

        ReceivedMail got = mailbox.lastTo("ann@example.org");
        String shown = given().get("/what-you-get/issue?area=Elsewhere&type=SERIOUS_CASE_REVIEW&detail=GENTLE")
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .extract()
                .asString();

        assertThat(withoutToken(shown)).isEqualTo(withoutToken(got.html()));
        assertThat(shown).contains("What you follow", "Child K").doesNotContain("What happened to");
    }

    @Test
    void a_test_and_a_preview_take_a_choice() {
        newsroom.review("Child K", "2026-09-01");
        UUID issue = Issues.composed(Map.of("note", "A note", "reviews", List.of(reviewId())));

        String preview = admin().get("/api/v1/issues/" + issue + "/preview?language=cy&area=Elsewhere")
                .asString();
        admin().body(Map.of(
                        "to", "editor@example.org", "choice", Map.of("language", "cy", "areas", List.of("Elsewhere"))))
                .post("/api/v1/issues/" + issue + "/test-sends")
                .then()
                .statusCode(200);

        assertThat(preview).contains("Yr hyn rydych yn ei ddilyn", "Hefyd yn y rhifyn hwn", "Child K");
        assertThat(withoutToken(mailbox.lastTo("editor@example.org").html())).isEqualTo(withoutToken(preview));
    }

    private String reviewId() {
        return given().get("/api/v1/case-reviews").then().extract().path("items[0].id");
    }

    private static String withoutToken(String html) {
        return html.replaceAll("/leave/[A-Za-z0-9_-]+", "/leave/")
                .replace("\r\n", "\n")
                .strip();
    }
}

package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.subscription.Owner.PAGE;
import static org.casereviewupdate.subscription.Owner.look;
import static org.casereviewupdate.subscription.Owner.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class OwnPageTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    Suppressions suppressions;

    @Inject
    TableDump tables;

    private String visit;

    @BeforeEach
    void open() {
        visitor.subscribes(ANN);
        visit = owner.opens(ANN);
    }

    @Test
    void the_page_shows_what_there_is_and_keeps_it_to_itself() {
        assertThat(look(visit))
                .contains("This page closes at 11:30", "since 10 September 2026", ANN, "Everything", "Not paused");

        with(visit)
                .get(PAGE)
                .then()
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", containsString("noindex"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/choice",
                "/pause",
                "/address",
                "/leave",
                "/erase",
                "/erase/last-step",
                "/receipt",
                "/data.json",
                "/data.txt"
            })
    void nothing_is_shown_without_a_visit_and_looking_changes_nothing(String page) {
        Map<String, List<String>> before = tables.take();

        given().get(PAGE + page).then().statusCode(403).body(containsString("Your page is closed"));
        given().cookie(OwnPages.COOKIE, "A".repeat(43)).get(PAGE + page).then().statusCode(403);
        with(visit).get(PAGE + page).then().statusCode(200);
        with(visit).head(PAGE + page);

        assertThat(tables.take()).isEqualTo(before);
        clock.advance(Duration.ofMinutes(30));
        with(visit).get(PAGE + page).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/choice", "/pause", "/pause/end", "/address", "/leave", "/erase/last-step", "/finish"})
    void nothing_is_done_without_a_visit_or_for_another_site(String page) {
        Map<String, List<String>> before = tables.take();

        given().formParam("sure", "yes").post(PAGE + page).then().statusCode(403);
        for (String site : List.of("cross-site", "same-site")) {
            with(visit)
                    .header("Sec-Fetch-Site", site)
                    .formParam("sure", "yes")
                    .post(PAGE + page)
                    .then()
                    .statusCode(403);
        }

        assertThat(tables.take()).isEqualTo(before);
    }

    @Test
    void a_visit_ends_when_it_is_finished_and_when_another_one_begins() {
        String second = owner.opens(ANN);
        with(visit).get(PAGE).then().statusCode(403);

        with(second)
                .post(PAGE + "/finish")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Max-Age=0"))
                .body(containsString("Your page is closed"));

        with(second).get(PAGE).then().statusCode(403);
        assertThat(tables.rows("select key_hash from visit")).isEmpty();
    }

    @Test
    void what_is_chosen_is_what_the_page_shows_again() {
        with(visit)
                .formParam("follow", "some")
                .formParam("subject", "child neglect", "no such subject")
                .formParam("nation", "WALES")
                .formParam("type", "SERIOUS_CASE_REVIEW")
                .formParam("age", "UNDER_ONE")
                .formParam("areas", "Gwent\r\n \r\nPowys")
                .formParam("detail", "GENTLE")
                .formParam("fold", "suicide")
                .formParam("language", "cy")
                .post(PAGE + "/choice")
                .then()
                .statusCode(303)
                .header("Location", containsString(PAGE + "?done=choice"));

        assertThat(look(visit))
                .contains("child neglect", "Wales", "Serious case review", "Gwent", "Powys", "Gentle", "suicide")
                .contains("Cymraeg")
                .doesNotContain("no such subject", "Everything");
        var form = org.jsoup.Jsoup.parse(with(visit).get(PAGE + "/choice").asString());
        assertThat(form.select("input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder(
                        "some",
                        "child neglect",
                        "WALES",
                        "SERIOUS_CASE_REVIEW",
                        "UNDER_ONE",
                        "GENTLE",
                        "suicide",
                        "cy");
        assertThat(form.select("textarea").text()).contains("Gwent", "Powys");
    }

    @Test
    void who_follows_everything_again_follows_nothing_in_particular() {
        with(visit).formParam("follow", "some").formParam("nation", "WALES").post(PAGE + "/choice");

        with(visit)
                .formParam("follow", "everything")
                .formParam("nation", "WALES")
                .post(PAGE + "/choice");

        assertThat(look(visit)).contains("Everything").doesNotContain("Wales");
    }

    @Test
    void a_pause_is_shown_and_can_be_ended() {
        with(visit)
                .formParam("day", "1")
                .formParam("month", "3")
                .formParam("year", "2027")
                .post(PAGE + "/pause")
                .then()
                .statusCode(303);
        assertThat(look(visit)).contains("Nothing until 1 March 2027");

        with(visit).post(PAGE + "/pause/end").then().statusCode(303);

        assertThat(look(visit)).contains("Not paused");
    }

    @ParameterizedTest
    @CsvSource({
        "10,9,2026",
        "9,9,2026",
        "11,9,2027",
        "31,2,2027",
        "'','',''",
        "x,1,2027",
        "1,1,99999999999",
        "-1,1,2027"
    })
    void a_pause_ends_between_tomorrow_and_a_year_from_now(String day, String month, String year) {
        with(visit)
                .formParam("day", day)
                .formParam("month", month)
                .formParam("year", year)
                .post(PAGE + "/pause")
                .then()
                .statusCode(422)
                .body(containsString("Enter a date from tomorrow until a year from now"));
        assertThat(look(visit)).contains("Not paused");
    }

    @Test
    void leaving_closes_the_page_and_is_on_record() {
        with(visit).post(PAGE + "/leave").then().statusCode(200).body(containsString("You have left"));

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
        with(visit).get(PAGE).then().statusCode(403);
        assertThat(tables.rows("select concat_ws('|', event, page, source) from consent_record order by id desc")
                        .get(0))
                .isEqualTo("UNSUBSCRIBED|/manage/subscription|MAIL");
    }

    @Test
    void who_has_left_sees_their_data_and_can_change_nothing() {
        visitor.leaves(ANN);
        clock.advance(Duration.ofMinutes(31));
        String again = owner.opens(ANN);

        assertThat(look(again)).contains("You have left").doesNotContain("Change");
        with(again).get(PAGE + "/data.json").then().statusCode(200);
        for (String page : java.util.List.of("/choice", "/pause", "/address")) {
            with(again).get(PAGE + page).then().statusCode(409).body(containsString("Sign up again first"));
        }
        with(again)
                .formParam("follow", "everything")
                .post(PAGE + "/choice")
                .then()
                .statusCode(409);
        with(again)
                .formParam("email", "new@example.org")
                .post(PAGE + "/address")
                .then()
                .statusCode(409);
    }

    @Test
    void erasing_takes_two_steps_and_leaves_only_the_hash() {
        with(visit).get(PAGE + "/erase").then().statusCode(200).body(containsString("/erase/last-step"));
        with(visit).post(PAGE + "/erase/last-step").then().statusCode(422).body(containsString("Tick the box"));
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
        owner.asks("ANN@example.org");

        with(visit)
                .formParam("sure", "yes")
                .post(PAGE + "/erase/last-step")
                .then()
                .statusCode(200)
                .body(containsString("Everything about you is erased"));

        assertThat(tables.take().toString()).doesNotContainIgnoringCase(ANN);
        for (String table : List.of("subscriber", "personal_link", "visit", "confirmation")) {
            assertThat(tables.rows("select 1 from " + table)).as(table).isEmpty();
        }
        assertThat(tables.rows("select count(subscriber_id) || ' ' || count(event) from consent_record"))
                .containsExactly("0 0");
        assertThat(suppressions.contains(EmailAddress.parse(ANN))).isTrue();
        assertThat(tables.rows("select actor from audit_entry where action = 'subscriber.erased'"))
                .containsExactly("subscriber");
        with(visit).get(PAGE).then().statusCode(403);
    }

    @Test
    void the_data_are_there_for_programs_and_for_people() {
        with(visit)
                .get(PAGE + "/data.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"subscription.json\"")
                .body("address", equalTo(ANN))
                .body("status", equalTo("CONFIRMED"))
                .body("choice.detail", equalTo("FULL"))
                .body("consents.event", equalTo(List.of("SIGNED_UP", "CONFIRMED")))
                .body("consents[1].wording", containsString("By pressing the button you agree"))
                .body("records.what", hasItems("mail CONFIRM", "mail MANAGE"));
        with(visit)
                .get(PAGE + "/data.txt")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .header("Content-Disposition", "attachment; filename=\"subscription.txt\"")
                .body(containsString(ANN))
                .body(containsString("> By pressing the button you agree"));
    }

    @Test
    void p_01_the_receipt_has_the_words_of_that_time_after_they_have_changed() {
        tables.change("insert into consent_wording (hash, version, language, text, first_shown_at)"
                + " values (repeat('a', 64), 'sign-up-0', 'en', 'The words of old.' || chr(10) || 'Two paragraphs.',"
                + " '2024-01-01')");
        given().formParam("email", "bob@example.org")
                .formParam("wording", "a".repeat(64))
                .post("/sign-up");
        given().post(visitor.signsUp("bob@example.org"));
        clock.advance(Duration.ofDays(90));

        String receipt = org.jsoup.Jsoup.parse(with(owner.opens("bob@example.org"))
                        .get(PAGE + "/receipt")
                        .asString())
                .text();

        assertThat(receipt)
                .contains(
                        "Asked for the newsletter", "11:00 on Thursday 10 September 2026", "with the form on our page")
                .contains("The words of old. Two paragraphs.", "Wording sign-up-0")
                .contains("Agreed", "Wording confirm-1");
    }

    @Test
    void what_is_chosen_is_named_in_the_language_of_the_page() {
        with(visit)
                .formParam("follow", "some")
                .formParam("subject", "child neglect")
                .formParam("type", "SERIOUS_CASE_REVIEW")
                .formParam("fold", "suicide")
                .post(PAGE + "/choice");

        var page = org.jsoup.Jsoup.parse(with(visit).get(PAGE + "?lang=cy").asString());
        var form =
                org.jsoup.Jsoup.parse(with(visit).get(PAGE + "/choice?lang=cy").asString());
        String text = with(visit).get(PAGE + "/data.txt?lang=cy").asString();

        assertThat(page.text()).contains("esgeuluso plant", "hunanladdiad").doesNotContain("child neglect", "suicide");
        assertThat(form.select("label").eachText()).contains("esgeuluso plant").doesNotContain("child neglect");
        assertThat(form.select("details[open] summary").eachText()).hasSize(3).allMatch(title -> title.endsWith("(1)"));
        assertThat(text).contains("esgeuluso plant", "hunanladdiad");
    }

    @Test
    void the_page_and_its_refusals_speak_welsh() {
        with(visit).get(PAGE + "?lang=cy").then().body(containsString("Eich tanysgrifiad"));
        with(visit).formParam("day", "1").post(PAGE + "/pause?lang=cy").then().body(containsString("Rhowch ddyddiad"));
        given().get(PAGE + "?lang=cy").then().statusCode(403).body(containsString("Mae eich tudalen wedi cau"));
        with(visit).post(PAGE + "/pause/end?lang=cy").then().header("Location", containsString("lang=cy"));
    }
}

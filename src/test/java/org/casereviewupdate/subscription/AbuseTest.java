package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Whoever floods the sign-up gets the same pages as everybody, and hardly a mail leaves for it. */
@FeatureTest
class AbuseTest {

    @Inject
    SignUp signUp;

    @Inject
    Visitor visitor;

    @Inject
    ConfirmationMailJob mails;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void s_01_one_mailbox_gets_one_mail_a_day_and_three_in_all_from_many_networks_and_spellings() {
        for (int day = 0; day < 5; day++) {
            IntStream.range(0, 60).forEach(i -> from("198.51." + i + ".0/24", spelling(i)));
            mails.tick();
            clock.advance(Duration.ofHours(25));
        }

        assertThat(mailbox.all())
                .hasSize(3)
                .allSatisfy(
                        mail -> assertThat(mail.to().toLowerCase(Locale.ROOT)).startsWith("v"));
        assertThat(tables.rows("select id from sign_up")).isEmpty();
    }

    @Test
    void s_01_who_has_answered_may_sign_up_again_the_same_day() {
        visitor.subscribes("ann.lee@example.org");
        visitor.leaves("ann.lee@example.org");

        visitor.signsUp("ann.lee@example.org");

        assertThat(mailbox.to("ann.lee@example.org")).hasSize(2);
    }

    @Test
    void s_02_one_network_brings_ten_mails_an_hour_and_everybody_sees_the_same_page() {
        List<String> pages = IntStream.range(0, 25)
                .mapToObj(i -> "reader-" + i + "@example.org")
                .map(address -> visitor.submits(address).asString().replace(address, "ADDRESS"))
                .distinct()
                .toList();
        mails.tick();

        assertThat(pages).hasSize(1);
        assertThat(mailbox.all()).hasSize(10);
        assertThat(tables.rows("select id from subscriber")).hasSize(10);

        clock.advance(Duration.ofMinutes(61));
        visitor.submits("late@example.org");
        mails.tick();
        assertThat(mailbox.to("late@example.org")).hasSize(1);
    }

    @Test
    void s_02_a_network_can_tell_no_more_subscribers_that_they_are_subscribed() {
        IntStream.range(0, 12).forEach(i -> confirmed("reader-" + i + "@example.org"));

        IntStream.range(0, 12).forEach(i -> from("198.51.100.0/24", "reader-" + i + "@example.org"));
        mails.tick();

        assertThat(mailbox.all()).hasSize(10);
    }

    @Test
    void s_03_a_forged_header_makes_no_new_network() {
        for (int i = 0; i < 14; i++) {
            given().header("X-Forwarded-For", "203.0." + i + ".1, 10.0.0.1")
                    .header("Forwarded", "for=203.0." + i + ".1")
                    .header("X-Real-IP", "203.0." + i + ".1")
                    .formParam("email", "reader-" + i + "@example.org")
                    .post("/sign-up")
                    .then()
                    .statusCode(202);
        }
        mails.tick();

        assertThat(mailbox.all()).hasSize(10);
    }

    @Test
    void s_04_replicas_that_answer_at_the_same_time_keep_one_limit() {
        IntStream.range(0, 30).forEach(i -> from("198.51.100.0/24", "reader-" + i + "@example.org"));

        IntStream.range(0, 6).parallel().forEach(i -> mails.tick());
        mails.tick();

        assertThat(mailbox.all()).hasSize(10);
    }

    @Test
    void beyond_the_limit_of_all_mails_the_forms_wait_for_their_turn() {
        tables.change(
                "insert into limit_use (name, who, times, kept_until) select 'sign-up.all', '',"
                        + " array_agg(timestamptz '2026-09-10T09:59:30Z'), '2026-09-10T10:00:30Z' from generate_series(1, 120)");
        visitor.submits("ann@example.org");

        mails.tick();
        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select id from sign_up")).hasSize(1);

        clock.advance(Duration.ofSeconds(31));
        mails.tick();
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void a_network_is_kept_as_a_hash_and_an_hour() {
        from("198.51.100.0/24", "ann@example.org");
        mails.tick();

        assertThat(tables.take().toString()).doesNotContain("198.51.100");
        assertThat(tables.rows("select kept_until at time zone 'UTC' from limit_use where name = 'sign-up.network'"))
                .containsExactly("2026-09-10 11:00:00");
    }

    @Test
    void s_05_a_form_that_comes_back_at_once_is_asked_again_and_then_counts() {
        String opened = stamp(given().get("/").asString());

        String again = stamp(sends(opened).then().statusCode(422).extract().asString());
        assertThat(tables.rows("select id from sign_up")).isEmpty();

        sends(again).then().statusCode(202);
    }

    @Test
    void s_05_a_reader_without_script_who_takes_a_while_is_taken_at_once() {
        String opened = stamp(given().get("/").asString());
        clock.advance(Duration.ofMinutes(119));

        sends(opened).then().statusCode(202);
    }

    @Test
    void s_05_a_page_of_this_morning_asks_its_reader_once_more() {
        String opened = stamp(given().get("/").asString());
        clock.advance(Duration.ofHours(2));

        String again = stamp(sends(opened)
                .then()
                .statusCode(422)
                .body(containsString("Press Sign up once more"))
                .body(containsString("value=\"ann@example.org\""))
                .extract()
                .asString());

        sends(again).then().statusCode(202);
    }

    @Test
    void s_05_a_stamp_that_was_made_elsewhere_is_asked_again() {
        String opened = stamp(given().get("/").asString());
        clock.advance(Duration.ofMinutes(1));

        for (String forged : List.of("x", opened.substring(1), opened.replaceFirst("^.", "B"), "A".repeat(56))) {
            sends(forged).then().statusCode(422);
        }
    }

    private void from(String network, String email) {
        signUp.request(new NewSignUp(email, null, "/", ConsentSource.FORM, network));
    }

    private void confirmed(String email) {
        tables.change(
                "insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language,"
                        + " detail, created_at, confirmed_at) values (gen_random_uuid(), 0, 'CONFIRMED', ?, ?, '', 'CONSENT',"
                        + " 'en', 'FULL', now(), now())",
                email,
                email);
    }

    private static io.restassured.response.Response sends(String opened) {
        return given().formParam("email", "ann@example.org")
                .formParam("opened", opened)
                .post("/sign-up");
    }

    private static String stamp(String page) {
        return org.jsoup.Jsoup.parse(page).select("input[name=opened]").attr("value");
    }

    /** Victim, v.ictim, VICTIM+1 and so on: one mailbox at many providers. */
    private static String spelling(int i) {
        String local = "victim";
        String dotted = i % 6 == 0 ? local : local.substring(0, i % 6) + "." + local.substring(i % 6);
        String cased = i % 2 == 0 ? dotted : dotted.toUpperCase(Locale.ROOT);
        return cased + (i % 3 == 0 ? "" : "+" + i) + "@example.org";
    }
}

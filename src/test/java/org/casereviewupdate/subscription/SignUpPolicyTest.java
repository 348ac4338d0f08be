package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;

@FeatureTest
class SignUpPolicyTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    ConfirmationMailJob mails;

    @Inject
    Suppressions suppressions;

    @Inject
    TableDump tables;

    @Test
    void an_address_gets_one_confirmation_mail_a_day_however_often_it_is_entered() {
        visitor.submits(ANN);
        visitor.submits("ANN@Example.org");
        visitor.asksTheApi(ANN);
        mails.tick();
        clock.advance(Duration.ofHours(23).plusMinutes(59));
        visitor.signsUp(ANN);
        assertThat(mailbox.all()).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        visitor.signsUp(ANN);

        assertThat(mailbox.all()).hasSize(2);
        assertThat(tables.rows("select id from subscriber")).hasSize(1);
    }

    @Test
    void an_address_whose_owner_never_answers_is_left_alone_after_three_mails() {
        for (int day = 0; day < 10; day++) {
            visitor.signsUp(ANN);
            clock.advance(Duration.ofHours(25));
        }

        assertThat(mailbox.to(ANN)).hasSize(3);
    }

    @Test
    void a_subscriber_is_told_once_a_day_that_there_is_no_need() {
        visitor.subscribes(ANN);
        mailbox.clear();

        visitor.submits(ANN);
        visitor.asksTheApi(ANN);
        mails.tick();

        assertThat(mailbox.to(ANN)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("You already receive Case Review Update");
            assertThat(mail.text()).contains("already does").contains(visitor.leaveLink(ANN));
            assertThat(mail.links()).anyMatch(link -> link.endsWith(visitor.leaveLink(ANN)));
        });
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    @Test
    void a_suppressed_address_gets_nothing_and_leaves_nothing_behind() {
        suppressions.suppress(EmailAddress.parse(ANN), "complaint");

        visitor.submits("ANN@example.org");
        mails.tick();

        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select id from subscriber")).isEmpty();
        assertThat(tables.rows("select id from sign_up")).isEmpty();
        assertThat(tables.rows("select reason from suppression")).containsExactly("complaint");
    }

    @Test
    void an_address_suppressed_after_it_was_entered_gets_nothing() {
        mailbox.whileDown(() -> {
            visitor.submits(ANN);
            mails.tick();
        });
        suppressions.suppress(EmailAddress.parse(ANN), "complaint");

        clock.advance(Duration.ofHours(1));
        mails.tick();

        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void u_10_who_left_comes_back_by_the_ordinary_way_and_gets_no_mail_but_its_link_until_then() {
        visitor.subscribes(ANN);
        visitor.leaves(ANN);
        mailbox.clear();

        String link = visitor.signsUp(ANN);
        mails.tick();

        assertThat(mailbox.to(ANN))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).startsWith("Confirm"));

        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");
        given().post(link).then().statusCode(200);
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
        assertThat(tables.rows("select event from consent_record order by id"))
                .containsExactly("SIGNED_UP", "CONFIRMED", "UNSUBSCRIBED", "SIGNED_UP", "CONFIRMED");
    }

    @Test
    void a_relay_that_is_down_loses_no_mail_and_delays_no_answer() {
        mailbox.whileDown(() -> {
            visitor.submits(ANN).then().statusCode(202);
            visitor.submits("bob@example.org").then().statusCode(202);
            mails.tick();
            clock.advance(Duration.ofHours(6));
            mails.tick();
        });
        assertThat(mailbox.all()).isEmpty();

        // The first try may still find a connection that the old server has left behind.
        for (int i = 0; i < 3 && mailbox.all().size() < 2; i++) {
            clock.advance(Duration.ofHours(6));
            mails.tick();
        }

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactlyInAnyOrder(ANN, "bob@example.org");
        given().post(visitor.confirmLink(ANN)).then().statusCode(200);
    }

    @Test
    void forty_sign_ups_of_one_address_at_once_make_one_subscriber_and_one_mail() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> visitor.submits(ANN).then().statusCode(202));

        IntStream.range(0, 4).parallel().forEach(i -> mails.tick());
        mails.tick();

        assertThat(mailbox.to(ANN)).hasSize(1);
        assertThat(tables.rows("select id from subscriber")).hasSize(1);
        assertThat(tables.rows("select id from sign_up")).isEmpty();
    }

    @Test
    void p_01_the_evidence_leads_to_the_words_that_were_shown() {
        String shown = org.jsoup.Jsoup.parse(given().get("/").asString())
                .select("input[name=wording]")
                .attr("value");
        given().formParam("email", ANN).formParam("wording", shown).post("/sign-up");
        mails.tick();
        clock.advance(Duration.ofMinutes(5));
        given().post(visitor.confirmLink(ANN)).then().statusCode(200);

        assertThat(tables.rows(
                        "select concat_ws('|', event, at at time zone 'UTC', wording_version, language, page, source)"
                                + " from consent_record order by id"))
                .containsExactly(
                        "SIGNED_UP|2026-09-10 10:00:00|sign-up-1|en|/|FORM",
                        "CONFIRMED|2026-09-10 10:05:00|confirm-1|en|/confirm|MAIL");
        List<String> words = tables.rows(
                "select w.text from consent_record r join consent_wording w on w.hash = r.wording_hash order by r.id");
        assertThat(org.jsoup.Jsoup.parse(given().get("/").asString()).text())
                .contains(words.get(0).split("\n"));
        assertThat(tables.rows("select encode(sha256(convert_to(text, 'UTF8')), 'hex') = hash from consent_wording"))
                .containsOnly("t");
    }

    @Test
    void a_form_with_words_that_nobody_knows_counts_as_today_s() {
        given().formParam("email", ANN).formParam("wording", "f".repeat(64)).post("/sign-up");
        visitor.submits("bob@example.org");
        mails.tick();

        assertThat(tables.rows("select distinct wording_version from consent_record"))
                .containsExactly("sign-up-1");
    }

    @Test
    void nothing_that_was_typed_comes_back_in_a_mail() {
        given().formParam("email", ANN)
                .formParam("wording", "CANARY")
                .formParam("name", "CANARY")
                .header("User-Agent", "CANARY")
                .post("/sign-up?x=CANARY");
        mails.tick();

        assertThat(mailbox.lastTo(ANN).raw()).doesNotContain("CANARY");
    }
}

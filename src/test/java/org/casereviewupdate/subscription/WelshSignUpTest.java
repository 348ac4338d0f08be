package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@FeatureTest
class WelshSignUpTest {

    private static final String SIAN = "sian@example.org";

    @Inject
    Mailbox mailbox;

    @Inject
    ConfirmationMailJob mails;

    @Inject
    TableDump tables;

    @Test
    void whoever_signs_up_in_welsh_goes_on_in_welsh() {
        ReceivedMail mail = signsUp();

        assertThat(mail.subject()).isEqualTo("Cadarnhewch eich cyfeiriad e-bost ar gyfer Case Review Update");
        assertThat(mail.html()).contains("<html lang=\"cy\"").contains("Yn poeni am blentyn?");
        assertThat(mail.text()).contains("Mae’r ddolen yn gweithio tan").contains("dydd ");
        assertThat(MailLint.wire(mail)).isEmpty();
        assertThat(MailLint.accessibility(mail)).isEmpty();
        String link = Visitor.path(mail.link("http://localhost:8080/confirm/"));
        assertThat(link).endsWith("?lang=cy");
        given().get(link).then().statusCode(200).body(containsString("Ydw, anfonwch Case Review Update ataf"));
        given().post(link).then().statusCode(200).body(containsString("Rydych wedi tanysgrifio"));
        assertThat(tables.rows("select language from subscriber")).containsExactly("cy");
    }

    @Test
    void the_evidence_holds_the_welsh_words_that_were_shown() {
        given().post(Visitor.path(signsUp().link("http://localhost:8080/confirm/")))
                .then()
                .statusCode(200);

        assertThat(tables.rows("""
            select event || '|' || r.language || '|' || w.language || '|' || split_part(text, ' ', 1)
            from consent_record r join consent_wording w on w.hash = r.wording_hash
            order by id
            """)).containsExactly("SIGNED_UP|cy|cy|Rydym", "CONFIRMED|cy|cy|Drwy");
    }

    @Test
    void the_evidence_of_a_welsh_confirmation_of_an_english_sign_up_tells_them_apart() {
        given().formParam("email", SIAN).post("/sign-up").then().statusCode(202);
        mails.tick();
        String link = Visitor.path(mailbox.lastTo(SIAN).link("http://localhost:8080/confirm/"));

        given().post(link + "?lang=cy").then().statusCode(200);

        assertThat(tables.rows("select event || '|' || language from consent_record order by id"))
                .containsExactly("SIGNED_UP|en", "CONFIRMED|cy");
        assertThat(tables.rows("select language from subscriber")).containsExactly("en");
    }

    @Test
    void whoever_is_subscribed_already_is_told_in_their_own_language() {
        given().post(Visitor.path(signsUp().link("http://localhost:8080/confirm/")))
                .then()
                .statusCode(200);

        given().formParam("email", SIAN).post("/sign-up").then().statusCode(202);
        mails.tick();

        assertThat(mailbox.lastTo(SIAN).subject()).isEqualTo("Rydych eisoes yn derbyn Case Review Update");
    }

    private ReceivedMail signsUp() {
        var form = Jsoup.parse(given().header("Accept-Language", "cy").get("/").asString())
                .expectFirst("form");
        given().header("Accept-Language", "cy")
                .formParam("email", SIAN)
                .formParam("wording", form.expectFirst("[name=wording]").attr("value"))
                .post(form.attr("action"))
                .then()
                .statusCode(202)
                .body(containsString("Rydym yn anfon e-bost at"));
        mails.tick();
        return mailbox.lastTo(SIAN);
    }

    @Test
    void a_slip_in_the_address_can_be_put_right_and_the_mail_be_asked_for_again() {
        var page = Jsoup.parse(given().formParam("email", "sian@exampel.org")
                .post("/sign-up?lang=cy")
                .asString());

        var forms = page.select("form");
        assertThat(forms.eachAttr("action")).containsExactly("/sign-up/correction?lang=cy", "/sign-up?lang=cy");
        assertThat(forms.select("[name=email]").eachAttr("value")).containsOnly("sian@exampel.org");
        given().formParam("email", "sian@exampel.org")
                .post("/sign-up/correction?lang=cy")
                .then()
                .statusCode(200)
                .body(containsString("value=\"sian@exampel.org\""))
                .body(not(containsString("Gwall")));
    }
}

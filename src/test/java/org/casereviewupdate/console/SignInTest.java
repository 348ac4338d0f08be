package org.casereviewupdate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.web.SessionCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class SignInTest {

    private static final String ANN = "ann@charity.example";

    @Inject
    Colleagues colleagues;

    @Inject
    ManagePeople people;

    @Inject
    MovableClock clock;

    @Test
    void a_stranger_is_led_to_the_page_to_sign_in_and_from_there_back() {
        given().redirects()
                .follow(false)
                .get("/console/people")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/sign-in?to=/console/people"));
    }

    @Test
    void the_right_password_opens_the_console() {
        colleagues.colleague(ANN, Role.EDITOR);

        Response answer = signIn(ANN, Colleagues.PASSWORD);

        answer.then().statusCode(303).header("Location", endsWith("/console"));
        Cookie session = answer.detailedCookie("session");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        given().cookie(session)
                .get("/console")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("A test editor"));
    }

    @Test
    void nobody_learns_who_works_here() {
        colleagues.colleague(ANN, Role.EDITOR);

        String wrong =
                signIn(ANN, "not the password").then().statusCode(422).extract().asString();
        String unknown = signIn("eve@charity.example", "not the password")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(unknown.replace("eve@", "ann@")).isEqualTo(wrong);
    }

    @Test
    void a_05_a_session_that_somebody_planted_is_not_the_one_that_is_signed_in() {
        colleagues.colleague(ANN, Role.EDITOR);

        Response answer = given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .cookie("session", "planted")
                .formParam(SessionCookie.FORM_FIELD, SessionCookie.formToken("planted"))
                .formParam("email", ANN)
                .formParam("password", Colleagues.PASSWORD)
                .post("/console/sign-in");

        assertThat(answer.cookie("session")).isNotBlank().isNotEqualTo("planted");
        given().redirects()
                .follow(false)
                .cookie("session", "planted")
                .get("/console")
                .then()
                .statusCode(303);
    }

    @Test
    void a_04_a_copied_session_is_dead_once_its_owner_has_signed_out() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);

        ann.sends().post("/console/sign-out").then().statusCode(303);

        isDead(ann);
    }

    @Test
    void a_04_a_session_is_dead_once_the_role_was_changed() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);

        people.changeRole(ann.person(), Role.VIEWER, "system");

        isDead(ann);
    }

    @Test
    void a_04_a_session_is_dead_once_its_owner_was_locked_out() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);

        people.lock(ann.person(), "system");

        isDead(ann);
        signIn(ann.email(), Colleagues.PASSWORD).then().statusCode(422);
    }

    @Test
    void a_browser_that_is_left_alone_is_signed_out() {
        SignedInBrowser ann = colleagues.signedIn(Role.VIEWER);
        clock.advance(Duration.ofMinutes(119));
        ann.looks().get("/console").then().statusCode(200);
        clock.advance(Duration.ofMinutes(119));
        ann.looks().get("/console").then().statusCode(200);

        clock.advance(Duration.ofMinutes(121));

        isDead(ann);
    }

    @Test
    void nobody_is_signed_in_for_longer_than_a_working_day() {
        SignedInBrowser ann = colleagues.signedIn(Role.VIEWER);
        for (int hour = 1; hour < 12; hour++) {
            clock.advance(Duration.ofHours(1));
            ann.looks().get("/console").then().statusCode(200);
        }

        clock.advance(Duration.ofHours(1));

        isDead(ann);
    }

    @Test
    void a_link_to_set_a_password_works_once() {
        UUID person = colleagues.colleague(ANN, Role.EDITOR);
        String link =
                "/console/invitation/" + people.inviteAgain(person, "system").link();
        given().get(link).then().statusCode(200).body(containsString("A test editor"));
        given().get(link).then().statusCode(200);

        setPassword(link, "short").then().statusCode(422).body(containsString("at least 12"));
        setPassword(link, "a brand new password").then().statusCode(303);

        setPassword(link, "one more new password").then().statusCode(410);
        given().get(link).then().statusCode(410);
        signIn(ANN, "a brand new password").then().statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/console",
                "/console/../evil",
                "/console//evil.example",
                "/\\evil.example",
                "/console\r\nX-A: b",
                "/console@evil.example",
                "/other"
            })
    void s_13_nobody_is_led_elsewhere_after_signing_in(String to) {
        colleagues.colleague(ANN, Role.EDITOR);

        given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .formParam("email", ANN)
                .formParam("password", Colleagues.PASSWORD)
                .formParam("to", to)
                .post("/console/sign-in")
                .then()
                .statusCode(303)
                .header("Location", equalTo(SignedInBrowser.origin() + "/console"));
    }

    private static void isDead(SignedInBrowser browser) {
        browser.looks().get("/console").then().statusCode(303).header("Location", containsString("/console/sign-in"));
    }

    private static Response signIn(String email, String password) {
        return given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .formParam("email", email)
                .formParam("password", password)
                .post("/console/sign-in");
    }

    private static Response setPassword(String link, String password) {
        return given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .formParam("password", password)
                .post(link);
    }
}

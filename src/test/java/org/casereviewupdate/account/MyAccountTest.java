package org.casereviewupdate.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.web.SessionCookie;
import org.junit.jupiter.api.Test;

@FeatureTest
class MyAccountTest {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([A-Z2-7]+)\"");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<li>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</li>");

    @Inject
    Colleagues colleagues;

    @Inject
    MovableClock clock;

    @Inject
    ManagePeople people;

    @Inject
    AccountJob job;

    @Inject
    TableDump tables;

    @Test
    void a_new_password_ends_every_other_sign_in() {
        SignedInBrowser here = colleagues.signedIn(Role.EDITOR);
        SignedInBrowser there = colleagues.signedIn(here.person(), here.email());

        change(here, Colleagues.PASSWORD, "a brand new password").then().statusCode(303);

        here.looks().get("/console").then().statusCode(200);
        there.looks().get("/console").then().statusCode(303);
        signIn(here.email(), Colleagues.PASSWORD).then().statusCode(422);
        signIn(here.email(), "a brand new password").then().statusCode(303);
    }

    @Test
    void only_who_knows_the_present_password_changes_it() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);

        change(ann, "something else entirely", "a brand new password").then().statusCode(422);
        change(ann, Colleagues.PASSWORD, "too short").then().statusCode(422);
        change(ann, Colleagues.PASSWORD, "x".repeat(73)).then().statusCode(422);

        signIn(ann.email(), Colleagues.PASSWORD).then().statusCode(303);
    }

    @Test
    void a_code_is_asked_for_once_it_was_set_up() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        byte[] key = setUp(ann).key();
        clock.advance(Duration.ofMinutes(1));

        Response password = signIn(ann.email(), Colleagues.PASSWORD);
        password.then().statusCode(303).header("Location", containsString("/console/sign-in-code"));
        String half = password.cookie("session");

        given().redirects()
                .follow(false)
                .cookie("session", half)
                .get("/console")
                .then()
                .statusCode(303);
        enter(half, "000000").then().statusCode(422);
        Response whole = enter(half, OneTimeCode.at(key, clock.instant()));
        whole.then().statusCode(303).header("Location", endsWith("/console"));
        assertThat(whole.cookie("session")).isNotEqualTo(half);
        given().cookie("session", whole.cookie("session"))
                .get("/console")
                .then()
                .statusCode(200);
    }

    @Test
    void a_code_is_taken_once() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        byte[] key = setUp(ann).key();
        clock.advance(Duration.ofMinutes(1));
        String code = OneTimeCode.at(key, clock.instant());
        enter(signIn(ann.email(), Colleagues.PASSWORD).cookie("session"), code)
                .then()
                .statusCode(303);

        enter(signIn(ann.email(), Colleagues.PASSWORD).cookie("session"), code)
                .then()
                .statusCode(422);
    }

    @Test
    void whoever_reads_the_database_reads_no_key_of_a_second_factor() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        SignedInBrowser ben = colleagues.signedIn(Role.EDITOR);
        byte[] key = setUp(ann).key();

        assertThat(keptKeys()).hasSize(1).noneMatch(kept -> kept.contains(hex(key)));

        // Nor can it be put into somebody else's row.
        tables.change("""
                update person
                set second_factor = (select second_factor from person where id = ?)
                where id = ?
                """, ann.person(), ben.person());
        clock.advance(Duration.ofMinutes(1));
        enter(signIn(ben.email(), Colleagues.PASSWORD).cookie("session"), OneTimeCode.at(key, clock.instant()))
                .then()
                .statusCode(422);
    }

    @Test
    void a_key_that_the_version_before_left_bare_opens_and_is_sealed() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        byte[] key = setUp(ann).key();
        tables.change("update person set second_factor = ? where id = ?", key, ann.person());
        assertThat(keptKeys()).containsExactly(hex(key));
        opensWith(key, ann);

        job.tick();

        assertThat(keptKeys()).hasSize(1).noneMatch(kept -> kept.contains(hex(key)));
        opensWith(key, ann);
    }

    private void opensWith(byte[] key, SignedInBrowser browser) {
        clock.advance(Duration.ofMinutes(1));
        enter(signIn(browser.email(), Colleagues.PASSWORD).cookie("session"), OneTimeCode.at(key, clock.instant()))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console"));
    }

    private List<String> keptKeys() {
        return tables.rows("select encode(second_factor, 'hex') from person where second_factor is not null");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void a_recovery_code_lets_in_once() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        List<String> codes = setUp(ann).recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        enter(signIn(ann.email(), Colleagues.PASSWORD).cookie("session"), codes.get(3))
                .then()
                .statusCode(303);

        enter(signIn(ann.email(), Colleagues.PASSWORD).cookie("session"), codes.get(3))
                .then()
                .statusCode(422);
    }

    @Test
    void a_half_done_sign_in_runs_out() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        byte[] key = setUp(ann).key();
        String half = signIn(ann.email(), Colleagues.PASSWORD).cookie("session");

        clock.advance(Duration.ofMinutes(11));

        enter(half, OneTimeCode.at(key, clock.instant()))
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/sign-in?"));
    }

    @Test
    void what_concerns_the_way_in_asks_for_a_fresh_proof() {
        SignedInBrowser ann = colleagues.signedIn(Role.EDITOR);
        clock.advance(Duration.ofMinutes(6));

        ann.looks()
                .get("/console/second-factor")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/proof?to=/console/second-factor"));
        ann.sends()
                .post("/console/second-factor/removal")
                .then()
                .statusCode(303)
                .header("Location", containsString("/console/proof"));
        ann.sends()
                .formParam("proof", "a wrong one")
                .post("/console/proof")
                .then()
                .statusCode(422);
        ann.sends()
                .formParam("proof", Colleagues.PASSWORD)
                .formParam("to", "/console/second-factor")
                .post("/console/proof")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/second-factor"));

        ann.looks().get("/console/second-factor").then().statusCode(200).body(not(containsString("style=")));
    }

    @Test
    void the_last_admin_stays() {
        SignedInBrowser only = colleagues.signedIn(Role.ADMIN);

        assertThatThrownBy(() -> people.lock(only.person(), "system")).isInstanceOf(LastAdmin.class);
        assertThatThrownBy(() -> people.changeRole(only.person(), Role.EDITOR, "system"))
                .isInstanceOf(LastAdmin.class);
    }

    private SetUp setUp(SignedInBrowser browser) {
        String page = browser.looks().get("/console/second-factor").asString();
        String key = KEY.matcher(page).results().findFirst().orElseThrow().group(1);
        byte[] bytes = new Base32().decode(key);
        String codes = browser.sends()
                .formParam("key", key)
                .formParam("code", OneTimeCode.at(bytes, clock.instant()))
                .post("/console/second-factor")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new SetUp(
                bytes,
                RECOVERY_CODE
                        .matcher(codes)
                        .results()
                        .map((MatchResult code) -> code.group(1))
                        .toList());
    }

    private record SetUp(byte[] key, List<String> recoveryCodes) {}

    private static Response change(SignedInBrowser browser, String present, String wanted) {
        return browser.sends()
                .formParam("present", present)
                .formParam("wanted", wanted)
                .post("/console/my-account/password");
    }

    private static Response enter(String half, String code) {
        return given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .cookie("session", half)
                .formParam(SessionCookie.FORM_FIELD, SessionCookie.formToken(half))
                .formParam("code", code)
                .post("/console/sign-in-code");
    }

    private static Response signIn(String email, String password) {
        return given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .formParam("email", email)
                .formParam("password", password)
                .post("/console/sign-in");
    }
}

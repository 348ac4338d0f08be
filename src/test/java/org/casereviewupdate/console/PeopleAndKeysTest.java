package org.casereviewupdate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Intruder;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.SignedInBrowser;
import org.junit.jupiter.api.Test;

@FeatureTest
class PeopleAndKeysTest {

    private static final Pattern SECRET = Pattern.compile("(cru_[A-Za-z0-9_-]{43})");

    @Inject
    Colleagues colleagues;

    @Inject
    MovableClock clock;

    @Inject
    Mailbox mailbox;

    @Inject
    Intruder intruder;

    @Test
    void an_invitation_is_mailed_and_no_colleague_sees_its_link() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);

        invite(admin, "Bob", "bob@charity.example", 200)
                .body(allOf(containsString("took a mail to bob@charity.example"), not(containsString("/invitation/"))));

        ReceivedMail mail = mailbox.lastTo("bob@charity.example");
        assertThat(mail.subject()).isEqualTo("Your way into the console of Case Review Update");
        assertThat(mail.text()).contains("Bob, you are invited", "until 11:00 on Sunday 13 September 2026");
        assertThat(MailLint.wire(mail)).isEmpty();
        assertThat(MailLint.accessibility(mail)).isEmpty();
        assertThat(MailLint.privacy(mail, List.of("localhost", "helpline.example")))
                .isEmpty();
        String link =
                mail.link("http://localhost:8080/console/invitation/").substring("http://localhost:8080".length());
        setPassword(link).then().statusCode(303);
        setPassword(link).then().statusCode(410);
    }

    @Test
    void a_link_is_handed_over_where_no_mail_goes() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);

        mailbox.whileDown(() -> invite(admin, "Bob", "bob@charity.example", 200)
                .body(allOf(
                        containsString("The mail relay did not take the mail to bob@charity.example"),
                        containsString("/console/invitation/"))));
    }

    @Test
    void who_works_here_and_with_which_keys_asks_for_a_fresh_proof() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        clock.advance(Duration.ofMinutes(6));

        for (String path : List.of("/console/people", "/console/people/" + admin.person(), "/console/keys")) {
            admin.looks().get(path).then().statusCode(303).header("Location", endsWith("/console/proof?to=" + path));
        }
        invite(admin, "Bob", "bob@charity.example", 303);
        admin.sends()
                .post("/console/people/" + admin.person() + "/invitation")
                .then()
                .statusCode(303);
        assertThat(mailbox.all()).isEmpty();
    }

    private static Response setPassword(String link) {
        return given().redirects()
                .follow(false)
                .header("Origin", SignedInBrowser.origin())
                .formParam("password", "a brand new password")
                .post(link);
    }

    @Test
    void an_address_belongs_to_one_person() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        invite(admin, "Bob", "bob@charity.example", 200);

        invite(admin, "Another Bob", "BOB@charity.example", 409);
        invite(admin, " ", "carol@charity.example", 422);
        invite(admin, "Carol", "no address", 422);
    }

    @Test
    void the_role_of_a_mail_server_is_no_person_s() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        SignedInBrowser viewer = colleagues.signedIn(Role.VIEWER);

        admin.sends()
                .formParam("name", "Postfix")
                .formParam("email", "postmaster@charity.example")
                .formParam("role", "MAIL_SERVER")
                .post("/console/people")
                .then()
                .statusCode(422)
                .body(containsString("That is no role for a person"));
        admin.sends()
                .formParam("role", "MAIL_SERVER")
                .post("/console/people/" + viewer.person() + "/role")
                .then()
                .statusCode(422);

        assertThat(mailbox.all()).isEmpty();
        viewer.looks().get("/console").then().statusCode(200);
    }

    @Test
    void the_audit_log_names_people_and_no_address() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        invite(admin, "Bob", "bob@charity.example", 200);
        SignedInBrowser viewer = colleagues.signedIn(Role.VIEWER);

        viewer.looks()
                .queryParam("what", "person.invited")
                .queryParam("who", "person:" + admin.person())
                .get("/console/audit")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("person.invited"),
                        containsString("A test admin"),
                        not(containsString("person.signed-in")),
                        not(containsString("@"))));
    }

    @Test
    void a_changed_entry_of_the_audit_log_is_named() {
        SignedInBrowser viewer = colleagues.signedIn(Role.VIEWER);
        viewer.sends().post("/console/audit/verification").then().body(containsString("The audit log is whole"));

        intruder.alters("update audit_entry set detail = 'nothing' where id = 2");

        viewer.sends()
                .post("/console/audit/verification")
                .then()
                .body(allOf(containsString("was changed"), containsString("entry 2")));
    }

    @Test
    void a_key_made_in_the_console_works_until_its_time_is_over() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        String page = admin.sends()
                .formParam("label", "The website")
                .formParam("role", "VIEWER")
                .formParam("days", "30")
                .post("/console/keys")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String key = SECRET.matcher(page).results().findFirst().orElseThrow().group(1);
        admin.looks().get("/console/keys").then().body(allOf(containsString("The website"), not(containsString(key))));

        given().auth().oauth2(key).get("/api/v1/issues").then().statusCode(200);
        admin.looks()
                .get("/console/keys")
                .then()
                .body(containsString("10 October 2026"), containsString("10 September 2026"));
        clock.advance(Duration.ofDays(30));

        given().auth().oauth2(key).get("/api/v1/issues").then().statusCode(401);
    }

    @Test
    void a_key_that_would_never_work_is_not_made() {
        AdminKey.admin()
                .contentType(ContentType.JSON)
                .body("{\"label\":\"late\",\"role\":\"VIEWER\",\"expiresAt\":\"2026-09-10T09:59:59Z\"}")
                .post("/api/v1/api-keys")
                .then()
                .statusCode(422)
                .body("type", containsString("past-expiry"));
    }

    @Test
    void nobody_but_an_admin_sees_who_works_here() {
        SignedInBrowser approver = colleagues.signedIn(Role.APPROVER);

        approver.looks().get("/console/people").then().statusCode(403);
        approver.looks().get("/console").then().body(not(containsString("/console/people")));
    }

    private static ValidatableResponse invite(SignedInBrowser admin, String name, String email, int status) {
        return admin.sends()
                .formParam("name", name)
                .formParam("email", email)
                .formParam("role", "EDITOR")
                .post("/console/people")
                .then()
                .statusCode(status);
    }
}

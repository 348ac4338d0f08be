package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an admin can do for one person, and for a list of people who agreed elsewhere. */
@FeatureTest
class SubscribersTest {

    private static final String ANN = "ann@example.org";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final String LIST = """
            email,agreed_on,proof
            carol@example.org,2026-02-28,"sign-up sheet, folder 7"
            dave@example.org,,
            no address,2026-02-28,folder 7
            ann@example.org,2026-02-28,folder 7
            gone@example.org,2026-02-28,folder 7
            """;

    @Inject
    Colleagues colleagues;

    @Inject
    Newsroom newsroom;

    @Inject
    MovableClock clock;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    private SignedInBrowser admin;
    private UUID ann;

    @BeforeEach
    void anAdminComesIn() {
        newsroom.opens();
        admin = colleagues.signedIn(Role.ADMIN);
        ann = newsroom.subscriber(ANN);
    }

    @Test
    void what_somebody_follows_is_shown_with_how_much_of_it() {
        admin.sends()
                .formParam("address", ANN)
                .post("/console/subscribers")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What they follow"),
                        containsString("Everything alike"),
                        containsString("What happened, and what was learned")));
    }

    @Test
    void a_02_nothing_about_a_subscriber_is_done_without_a_fresh_proof() {
        clock.advance(Duration.ofMinutes(6));
        for (String door : List.of("", "/suspensions", "/reactivations", "/erasures", "/exports")) {
            admin.sends()
                    .header("Referer", SignedInBrowser.origin() + "/console/subscribers")
                    .formParam("address", ANN)
                    .formParam("reason", "They asked")
                    .post("/console/subscribers" + door)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/console/proof?to=/console/subscribers"));
        }
        admin.looks().get("/console/subscribers/imports").then().statusCode(303);
        assertThat(tables.rows("select status from subscriber")).containsExactly("CONFIRMED");
        assertThat(tables.rows("select action from audit_entry where action like 'subscriber%'"))
                .isEmpty();
    }

    @Test
    void a_02_each_step_about_a_subscriber_is_audited_without_the_address() {
        does("", "").statusCode(200);
        does("/suspensions", "Their office asked").statusCode(200);
        does("/reactivations", "Their office has answered a mail").statusCode(200);
        does("/exports", "").statusCode(200);
        does("/erasures", "").statusCode(200);

        assertThat(tables.rows("select action from audit_entry where action like 'subscriber%' order by id"))
                .contains(
                        "subscriber.looked-up",
                        "subscriber.suspended",
                        "subscriber.reactivated",
                        "subscriber.data-read",
                        "subscriber.erased");
        assertThat(tables.rows("select e::text from audit_entry e")).noneMatch(entry -> entry.contains("@"));
    }

    @Test
    void a_subscription_goes_on_only_with_evidence_that_names_no_address() {
        does("/suspensions", "").statusCode(422).body(containsString("Say why"));
        does("/suspensions", "Their office asked").statusCode(200);

        does("/reactivations", " ").statusCode(422).body(containsString("Say why"));
        does("/reactivations", "x".repeat(501)).statusCode(422);
        does("/reactivations", "ann@example.org has answered")
                .statusCode(422)
                .body(containsString("Leave addresses out"));

        assertThat(tables.rows("select status from subscriber where id = '" + ann + "'"))
                .containsExactly("SUSPENDED");
    }

    @Test
    void u_09_a_list_is_looked_through_first_and_taken_over_as_it_was() {
        newsroom.subscriber("gone@example.org");
        admin.sends()
                .formParam("address", "gone@example.org")
                .post("/console/subscribers/erasures")
                .then()
                .statusCode(200);

        String report = handsIn(LIST, "")
                .statusCode(200)
                .body(allOf(containsString("This is what it would do"), containsString("Must never be mailed")))
                .extract()
                .asString();
        assertThat(report).doesNotContain("carol@", "dave@", "gone@");
        assertThat(confirmed()).containsExactly(ANN);

        String seen = SEEN.matcher(report).results().findFirst().orElseThrow().group(1);
        handsIn(LIST.replace("carol", "eve"), seen)
                .statusCode(422)
                .body(containsString("This is another file than the one you looked at"));
        assertThat(confirmed()).containsExactly(ANN);

        handsIn(LIST, seen).statusCode(200).body(containsString("It is done"));
        assertThat(confirmed()).containsExactlyInAnyOrder(ANN, "carol@example.org");
        assertThat(mailbox.all()).isEmpty();
        handsIn(LIST, seen).statusCode(200).body(not(containsString(">1</dd></div>\n  <div><dt>No proof")));
        assertThat(confirmed()).containsExactlyInAnyOrder(ANN, "carol@example.org");
        assertThat(tables.rows("select actor from audit_entry where action = 'subscribers.imported'"))
                .isNotEmpty()
                .containsOnly("person:" + admin.person());
    }

    @Test
    void a_list_that_is_none_says_why() {
        handsIn("name\nAnn\n", "").statusCode(422).body(containsString("There is a problem"));
        admin.looks()
                .header("Origin", SignedInBrowser.origin())
                .multiPart("form-token", admin.formToken())
                .post("/console/subscribers/imports")
                .then()
                .statusCode(422)
                .body(containsString("Choose the file"));
    }

    private List<String> confirmed() {
        return tables.rows("select address from subscriber where status = 'CONFIRMED' order by address");
    }

    private ValidatableResponse does(String door, String reason) {
        return admin.sends()
                .formParam("address", ANN)
                .formParam("reason", reason)
                .post("/console/subscribers" + door)
                .then();
    }

    private ValidatableResponse handsIn(String list, String seen) {
        return admin.looks()
                .header("Origin", SignedInBrowser.origin())
                .multiPart("form-token", admin.formToken())
                .multiPart("seen", seen)
                .multiPart("file", "people.csv", list.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/console/subscribers/imports")
                .then();
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ReinstateBriefing;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** A briefing is corrected, withdrawn and reinstated like a review. */
@FeatureTest
class BriefingLifeTest {

    private static final String TITLE = "Hidden men: learning from case reviews";

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    FanOut fanOut;

    @Inject
    ReinstateBriefing reinstate;

    @Inject
    TableDump tables;

    @Test
    void each_change_tells_who_made_it_and_what_it_changed() {
        String briefing = enter();
        admin().body(briefing(TITLE, "What changed.", 0)).put(briefing).then().statusCode(200);
        withdraw(briefing);

        admin().get(briefing + "/history")
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(2, 1, 0)))
                .body("[0].changes[0].field", equalTo("withdrawn"))
                .body("[1].changes.size()", equalTo(1))
                .body("[1].changes[0].before", equalTo("Invented."))
                .body("[1].changes[0].after", equalTo("What changed."))
                .body("[2].changes.field", hasItem("title"));
        RestAssured.given().get(briefing + "/history").then().statusCode(401);
        admin().get("/api/v1/briefings/" + UUID.randomUUID() + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void a_second_person_may_reinstate_it() {
        String briefing = enter();
        withdraw(briefing);

        admin().post(briefing + "/reinstatement")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:case-review-update:problem:needs-second-person"));
        RestAssured.given().get(briefing).then().statusCode(410);
        reinstate.reinstate(id(briefing), "somebody else");

        RestAssured.given().get(briefing).then().statusCode(200).body("version", equalTo(2));
        admin().get(briefing + "/history").then().body("[0].actor", equalTo("somebody else"));
        admin().post(briefing + "/reinstatement").then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void the_issue_that_features_it_halts_when_it_is_withdrawn_and_goes_on_without_it() {
        String briefing = enter();
        UUID issue = featuring();
        act(issue, "release").statusCode(200);
        fanOut.run(issue);

        withdraw(briefing);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        admin().get("/api/v1/issues/" + issue).then().body("status", equalTo("HALTED"));
        RestAssured.given().get("/issues/" + issue).then().body(not(containsString(TITLE)));
        act(issue, "resume").statusCode(200);
        newsroom.tick();
        assertThat(mailbox.lastTo("ann@example.org").text()).contains("Child K").doesNotContain("Hidden men");
    }

    @Test
    void an_issue_does_not_begin_with_a_briefing_that_reads_otherwise_than_what_was_released() {
        String briefing = enter();
        UUID issue = featuring();
        act(issue, "release").statusCode(200);

        admin().body(briefing(TITLE, "What changed.", 0)).put(briefing).then().statusCode(200);
        fanOut.run(issue);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        admin().get("/api/v1/issues/" + issue).then().body("status", equalTo("HALTED"));
    }

    @Test
    void k_06_no_word_of_a_purged_briefing_is_left_and_there_is_no_way_back() {
        String briefing = enter();
        UUID issue = featuring();
        act(issue, "release").statusCode(200);
        newsroom.tick();
        admin().post(briefing + "/purge")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:briefing-not-withdrawn"));
        assertThat(tables.take().toString()).contains("Hidden men");

        withdraw(briefing);
        for (int i = 0; i < 2; i++) {
            admin().post(briefing + "/purge").then().statusCode(204);
        }

        assertThat(tables.take().toString())
                .doesNotContainIgnoringCase("hidden men:")
                .doesNotContain("hidden-men.pdf");
        assertThat(tables.rows("select count(*) from audit_entry where action = 'briefing.purged'"))
                .containsExactly("1");
        RestAssured.given().get(briefing).then().statusCode(410);
        RestAssured.given().get("/issues/" + issue).then().statusCode(200).body(not(containsString("Hidden men")));
        admin().get(briefing + "/history").then().statusCode(200).body("size()", equalTo(0));
        assertThatThrownBy(() -> reinstate.reinstate(id(briefing), "somebody else"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Nothing of this record is left");
    }

    private UUID featuring() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-15");
        newsroom.subscriber("ann@example.org");
        clock.moveTo("2026-10-01T09:30:00Z");
        newsroom.tick();
        String issue = admin().get("/api/v1/issues").jsonPath().getString("items[0].id");
        admin().get("/api/v1/issues/" + issue + "/preview?part=text").then().body(containsString(TITLE));
        // The briefing's link leads nowhere, and nobody has looked.
        List<String> keys = admin().get("/api/v1/issues/" + issue + "/findings").path("findAll { it.blocks }.key");
        admin().body(Map.of("findings", keys, "reason", "An invented link"))
                .post("/api/v1/issues/" + issue + "/findings/overrides")
                .then()
                .statusCode(200);
        return UUID.fromString(issue);
    }

    private static String enter() {
        return admin().body(briefing(TITLE, "Invented.", null))
                .post("/api/v1/briefings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll("^https?://[^/]*", "");
    }

    private static void withdraw(String briefing) {
        admin().body(Map.of("reason", "superseded"))
                .post(briefing + "/withdrawal")
                .then()
                .statusCode(204);
    }

    private static UUID id(String briefing) {
        return UUID.fromString(briefing.substring(briefing.lastIndexOf('/') + 1));
    }

    private static Map<String, ?> briefing(String title, String summary, Integer version) {
        Map<String, Object> briefing = new HashMap<>(Map.of(
                "title", title,
                "family", "THEME",
                "published", "2025-01",
                "samplePeriod", "published since 2018",
                "summary", summary,
                "pdf", "https://reports.example/hidden-men.pdf"));
        briefing.put("version", version);
        return briefing;
    }
}

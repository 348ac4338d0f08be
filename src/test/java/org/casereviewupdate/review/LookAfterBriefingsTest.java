package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

@FeatureTest
class LookAfterBriefingsTest {

    private static final String BRIEFINGS = "/api/v1/briefings";

    @Test
    void an_editor_enters_briefings_and_everyone_reads_them() {
        enter("Neglect: learning from case reviews", "2024-05");
        String newest = enter("Hidden men: learning from case reviews", "2025-01");

        given().get(BRIEFINGS)
                .then()
                .statusCode(200)
                .body(
                        "title",
                        contains("Hidden men: learning from case reviews", "Neglect: learning from case reviews"));
        given().get(newest)
                .then()
                .statusCode(200)
                .body("published", equalTo("2025-01"))
                .header("ETag", "\"0\"");
    }

    @Test
    void an_amendment_names_the_version_it_starts_from() {
        String briefing = enter("Neglect", "2024-05");

        admin().body(briefing("Neglect again", "2024-05", 0))
                .put(briefing)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        admin().body(briefing("Neglect", "2024-05", 0)).put(briefing).then().statusCode(409);
        admin().body(briefing("Neglect", "2024-05", null)).put(briefing).then().statusCode(428);
    }

    @Test
    void a_withdrawn_briefing_is_gone() {
        String briefing = enter("Neglect", "2024-05");

        admin().body(Map.of("reason", "superseded"))
                .post(briefing + "/withdrawal")
                .then()
                .statusCode(204);

        given().get(briefing).then().statusCode(410).body(not(containsString("Neglect")));
        given().get(BRIEFINGS).then().body("size()", equalTo(0));
    }

    @Test
    void a_briefing_that_breaks_rules_is_told_of_each() {
        admin().body(new NewBriefing(
                        null,
                        "",
                        BriefingFamily.THEME,
                        "zebra",
                        null,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "javascript:x",
                        null))
                .post(BRIEFINGS)
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("pdf", "published", "summary", "title", "subject"));
    }

    @Test
    void only_editors_change_briefings() {
        given().contentType("application/json")
                .body(briefing("x", "2024-05", null))
                .post(BRIEFINGS)
                .then()
                .statusCode(401);
    }

    private static String enter(String title, String published) {
        Response entered = admin().body(briefing(title, published, null)).post(BRIEFINGS);
        entered.then().statusCode(201);
        return entered.header("Location");
    }

    private static NewBriefing briefing(String title, String published, Integer version) {
        return new NewBriefing(
                null,
                title,
                BriefingFamily.THEME,
                "hidden men",
                YearMonth.parse(published),
                "published since 2021",
                "Invented example.",
                List.of("Nobody asked"),
                List.of("Ask"),
                List.of("fathers"),
                "https://reports.example/b.pdf",
                version);
    }
}

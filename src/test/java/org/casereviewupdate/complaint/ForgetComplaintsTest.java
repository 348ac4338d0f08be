package org.casereviewupdate.complaint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

@FeatureTest
class ForgetComplaintsTest {

    @Inject
    ForgetComplaintsJob forgetting;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void a_complaint_goes_two_years_after_it_was_answered_and_not_before() {
        String answered = noted("DP 1/2026");
        noted("DP 2/2026");
        AdminKey.admin()
                .post("/api/v1/complaints/" + answered + "/closure")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofDays(729));
        forgetting.tick();
        assertThat(references()).containsExactlyInAnyOrder("DP 1/2026", "DP 2/2026");

        clock.advance(Duration.ofDays(3));
        forgetting.tick();

        assertThat(references()).containsExactly("DP 2/2026");
    }

    @Test
    void the_privacy_notice_tells_how_long() {
        given().get("/privacy")
                .then()
                .body(containsString("If you complain about how we use your data"))
                .body(containsString("For 2 years after we have answered."));
    }

    private Iterable<String> references() {
        return tables.rows("select reference from data_complaint");
    }

    private static String noted(String reference) {
        return AdminKey.admin()
                .body(Map.of("reference", reference, "receivedOn", "2026-08-01"))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

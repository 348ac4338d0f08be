package org.casereviewupdate.edition;

import static org.casereviewupdate.support.AdminKey.admin;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.support.Issues;

/** What editors do so that an issue is on the web, and what everybody may ask for there. */
final class PressOffice {

    private PressOffice() {}

    static UUID compose(UUID... reviews) {
        return Issues.composed(Map.of("reviews", List.of(reviews), "note", "Dear reader, *this* is new."));
    }

    static UUID publish(UUID... reviews) {
        UUID issue = compose(reviews);
        act(issue, "release");
        return issue;
    }

    static void act(UUID issue, String verb) {
        admin().body(Map.of("reason", "why"))
                .post("/api/v1/issues/" + issue + "/" + verb)
                .then()
                .statusCode(200);
    }

    static void withdraw(UUID review) {
        admin().body(Map.of("reason", "to protect a child"))
                .post("/api/v1/case-reviews/" + review + "/withdrawal")
                .then()
                .statusCode(204);
    }

    static ValidatableResponse get(String path) {
        return RestAssured.given().get(path).then();
    }

    static String body(String path) {
        return get(path).statusCode(200).extract().asString();
    }
}

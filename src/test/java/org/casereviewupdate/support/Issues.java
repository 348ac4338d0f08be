package org.casereviewupdate.support;

import static org.casereviewupdate.support.AdminKey.admin;

import java.util.Map;
import java.util.UUID;

/** Issues as editors make them: through the door, each with a key of its own. */
public final class Issues {

    private Issues() {}

    /** One that waits to be released. */
    public static UUID composed(Map<String, ?> body) {
        return UUID.fromString(
                admin().header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(body)
                        .post("/api/v1/issues")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** One that is let go. */
    public static UUID released(Map<String, ?> body) {
        UUID issue = composed(body);
        release(issue);
        return issue;
    }

    public static void release(UUID issue) {
        admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(200);
    }
}

package org.casereviewupdate.rig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;

/** What editors and readers do over HTTP, at whichever replica answers; all of it may be repeated, and is until it succeeds. */
final class Newsdesk {

    private static final byte FIRST_KEY = 1;
    private static final byte LEAVE = 2;

    private final Supplier<Replica> anyReplica;

    Newsdesk(Supplier<Replica> anyReplica) {
        this.anyReplica = anyReplica;
    }

    /** Enters a case review with this name and returns its id. */
    UUID review(String name) {
        return id(editor(request -> request.body(Map.of(
                        "year",
                        2026,
                        "bodies",
                        List.of("Harrowmere"),
                        "name",
                        name,
                        "type",
                        "CHILD_SAFEGUARDING_PRACTICE_REVIEW",
                        "summary",
                        "Invented example. What happened to " + name + ".",
                        "sourceReference",
                        name))
                .post("/api/v1/case-reviews")));
    }

    UUID compose(String key, List<UUID> reviews) {
        return id(editor(request -> request.header("Idempotency-Key", key)
                .body(Map.of("note", "An invented note.", "reviews", reviews))
                .post("/api/v1/issues")));
    }

    /** What the answer to an issue is that some key may have been used for already. */
    int composeSaying(String key, List<UUID> reviews) {
        return ask(request -> request.header("Idempotency-Key", key)
                        .body(Map.of("note", "An invented note.", "reviews", reviews))
                        .post("/api/v1/issues"))
                .statusCode();
    }

    /** Releases it, unless somebody has. */
    int tryToRelease(UUID issue) {
        return ask(request -> request.post("/api/v1/issues/" + issue + "/release"))
                .statusCode();
    }

    void erase(String address) {
        editor(request -> request.body(Map.of("address", address)).post("/api/v1/subscribers/erasures"));
    }

    void release(UUID issue) {
        editor(request -> request.post("/api/v1/issues/" + issue + "/release"));
    }

    /** Says whether there was still something to halt. */
    boolean halt(UUID issue) {
        return ask(request -> request.body(Map.of("reason", "The rig says so"))
                                .post("/api/v1/issues/" + issue + "/halt"))
                        .statusCode()
                == 200;
    }

    void resume(UUID issue) {
        editor(request -> request.post("/api/v1/issues/" + issue + "/resume"));
    }

    void withdraw(UUID review) {
        editor(request -> request.body(Map.of("reason", "The rig says so"))
                .post("/api/v1/case-reviews/" + review + "/withdrawal"));
    }

    /** Leaves as a mail program does it: RFC 8058. */
    void leave(UUID subscriber) {
        good(insist(() -> given().baseUri(anyReplica.get().url())
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/leave/" + leaveToken(subscriber))));
    }

    private Response editor(Function<RequestSpecification, Response> request) {
        return good(ask(request));
    }

    private Response ask(Function<RequestSpecification, Response> request) {
        return insist(() -> request.apply(given().baseUri(anyReplica.get().url())
                .auth()
                .oauth2(Settings.ADMIN_KEY)
                .contentType(ContentType.JSON)));
    }

    private static Response insist(Supplier<Response> request) {
        Response[] answer = new Response[1];
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> {
                    answer[0] = request.get();
                    return answer[0].statusCode() < 500;
                });
        return answer[0];
    }

    private static Response good(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        return answer;
    }

    private static UUID id(Response answer) {
        return UUID.fromString(answer.path("id"));
    }

    /** Made here from its description, so that the program's own way of making it is not taken on trust. */
    static String leaveToken(UUID subscriber) {
        ByteBuffer token = ByteBuffer.allocate(42)
                .put(FIRST_KEY)
                .put(LEAVE)
                .putLong(subscriber.getMostSignificantBits())
                .putLong(subscriber.getLeastSignificantBits())
                .putInt(0);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Settings.SECRET, "HmacSHA256"));
            mac.update(token.array(), 0, 22);
            token.put(mac.doFinal(), 0, 20);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

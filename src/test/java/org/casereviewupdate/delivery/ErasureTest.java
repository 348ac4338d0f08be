package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.Visitor;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What admins do for one person who has written to them: look up what they were sent, and forget them. */
@FeatureTest
class ErasureTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Visitor visitor;

    @Inject
    Mailbox mailbox;

    @Inject
    Ledger ledger;

    @Inject
    Clerk clerk;

    @Inject
    Suppressions suppressions;

    @Inject
    TableDump tables;

    @Test
    void u_03_nothing_of_an_erased_person_stays_but_the_hash() {
        visitor.subscribes("Ann.Canary@example.org".toLowerCase(java.util.Locale.ROOT));
        RestAssured.given()
                .formParam("email", "Ann.CANARY@example.org")
                .post("/sign-up")
                .then()
                .statusCode(202);
        desk.released();
        newsroom.tick();

        erase("ANN.Canary@example.org").statusCode(204);

        assertThat(tables.take().toString()).doesNotContainIgnoringCase("canary");
        assertThat(suppressions.contains(EmailAddress.parse("ann.canary@example.org")))
                .isTrue();
        assertThat(tables.rows("select count(subscriber_id) from consent_record"))
                .containsExactly("0");
        assertThat(tables.rows("select reason from suppression")).containsExactly("erasure");
        assertThat(tables.rows("select actor || detail from audit_entry where action = 'subscriber.erased'"))
                .hasSize(1);
    }

    @Test
    void u_03_who_is_erased_while_an_issue_leaves_gets_no_more_of_it() {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = desk.handedOut();
        List<Claim> claims = ledger.claim(issue, UUID.randomUUID(), 50);

        erase("ann@example.org").statusCode(204);

        assertThat(claims)
                .hasSize(2)
                .filteredOn(this::begins)
                .extracting(Claim::address)
                .containsExactly("bob@example.org");
        tables.change("update delivery set status = 'QUEUED', worker = null, lease_until = null");
        tables.change("update delivery_batch set worker = null, lease_until = null");
        newsroom.tick();
        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("bob@example.org");
    }

    @Test
    void u_03_nobody_learns_from_the_answer_who_subscribes() {
        newsroom.subscriber("ann@example.org");

        Response known = erase("ann@example.org").extract().response();
        Response unknown = erase("nobody@example.org").extract().response();
        Response again = erase("ann@example.org").extract().response();

        assertThat(List.of(known, unknown, again)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.asString()).isEmpty();
            assertThat(answer.headers().asList()).hasSameSizeAs(known.headers().asList());
        });
    }

    @Test
    void u_09_who_was_erased_is_not_brought_back_by_a_sign_up() {
        newsroom.subscriber("ann@example.org");
        erase("ann@example.org").statusCode(204);

        RestAssured.given()
                .formParam("email", "ann@example.org")
                .post("/sign-up")
                .then()
                .statusCode(202);
        newsroom.tick();

        assertThat(tables.rows("select count(*) from subscriber")).containsExactly("0");
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void u_13_who_changes_the_address_midway_is_mailed_once_at_the_new_one() {
        UUID ann = newsroom.subscriber("old@example.org");
        UUID issue = desk.handedOut();
        Claim claim = ledger.claim(issue, UUID.randomUUID(), 50).get(0);

        tables.change(
                "update subscriber set address = 'new@example.org', address_key = 'new@example.org' where id = ?", ann);
        assertThat(begins(claim)).isFalse();
        ledger.giveBack(issue, claim.worker(), List.of(claim));
        newsroom.tick();
        newsroom.tick();

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("new@example.org");
    }

    @Test
    void u_13_who_was_mailed_at_the_old_address_is_not_mailed_again_at_the_new_one() {
        UUID ann = newsroom.subscriber("old@example.org");
        desk.released();
        newsroom.tick();

        tables.change(
                "update subscriber set address = 'new@example.org', address_key = 'new@example.org' where id = ?", ann);
        newsroom.tick();

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("old@example.org");
    }

    @Test
    void an_admin_sees_what_became_of_everything_that_one_person_was_sent() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID first = desk.handedOut();
        desk.end(first, DeliveryStatus.FAILED, EditorsDesk.refused(550, "5.7.1"));
        UUID second = desk.released();
        newsroom.tick();

        trace("Ann@example.org")
                .statusCode(200)
                .body("subscriber", equalTo(ann.toString()))
                .body("status", equalTo("CONFIRMED"))
                .body("suppressed", equalTo(false))
                .body("deliveries.issue", equalTo(List.of(second.toString(), first.toString())))
                .body("deliveries.status", equalTo(List.of("ACCEPTED", "FAILED")))
                .body("deliveries[1].replyStatus", equalTo("5.7.1"))
                .body("deliveries[1].stage", equalTo("RECIPIENT"));

        assertThat(tables.rows("select subject || detail from audit_entry where action = 'subscriber.looked-up'"))
                .containsExactly(ann.toString());
    }

    @Test
    void an_admin_sees_that_an_address_is_unknown_or_suppressed() {
        suppressions.suppress(EmailAddress.parse("sue@example.org"), "complaint");

        trace("nobody@example.org")
                .statusCode(200)
                .body("subscriber", nullValue())
                .body("suppressed", equalTo(false))
                .body("deliveries", hasSize(0));
        trace("sue@example.org").statusCode(200).body("suppressed", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deliveries", "/erasures"})
    void a_01_an_editor_learns_nothing_of_subscribers(String door) {
        String secret = admin().body(Map.of("label", "editor", "role", "EDITOR"))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");

        RestAssured.given()
                .auth()
                .oauth2(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("address", "ann@example.org"))
                .post("/api/v1/subscribers" + door)
                .then()
                .statusCode(403);
        admin().body(Map.of("address", "nonsense"))
                .post("/api/v1/subscribers" + door)
                .then()
                .statusCode(422);
        admin().body(Map.of()).post("/api/v1/subscribers" + door).then().statusCode(422);
    }

    private boolean begins(Claim claim) {
        return clerk.enter(Turn.begin(claim, 1)).toCompletableFuture().join();
    }

    private static ValidatableResponse erase(String address) {
        return admin().body(Map.of("address", address))
                .post("/api/v1/subscribers/erasures")
                .then();
    }

    private static ValidatableResponse trace(String address) {
        return admin().body(Map.of("address", address))
                .post("/api/v1/subscribers/deliveries")
                .then();
    }
}

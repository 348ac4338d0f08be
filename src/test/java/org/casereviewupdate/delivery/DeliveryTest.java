package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;

@FeatureTest
class DeliveryTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    FanOut fanOut;

    @Inject
    DispatchJob dispatch;

    @Inject
    Sweep sweep;

    @Inject
    Ledger ledger;

    @Inject
    Clerk clerk;

    @Inject
    Suppressions suppressions;

    @Inject
    WithdrawReview withdraw;

    @Inject
    TableDump tables;

    @Test
    void u_12_every_confirmed_subscriber_gets_one_and_nobody_else_does() {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        tables.change("update subscriber set status = 'PENDING' where id = ?", newsroom.subscriber("pat@example.org"));
        tables.change(
                "update subscriber set status = 'UNSUBSCRIBED' where id = ?", newsroom.subscriber("leo@example.org"));
        newsroom.subscriber("sue@example.org");
        suppressions.suppress(EmailAddress.parse("Sue@Example.ORG"), "complaint");

        UUID issue = released();
        newsroom.tick();
        newsroom.tick();

        assertThat(mailbox.all())
                .extracting(ReceivedMail::to)
                .containsExactlyInAnyOrder("ann@example.org", "bob@example.org");
        report(issue)
                .body("status", equalTo("SENT"))
                .body("deliveries.total", equalTo(2))
                .body("deliveries.accepted", equalTo(2));
    }

    @Test
    void several_replicas_at_once_send_to_each_subscriber_once() {
        List<String> everyone = IntStream.range(0, 200)
                .mapToObj(i -> "reader" + i + "@example.org")
                .toList();
        everyone.forEach(newsroom::subscriber);
        released();

        Stream.generate(() -> CompletableFuture.runAsync(dispatch::run))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactlyInAnyOrderElementsOf(everyone);
    }

    @Test
    void a_delivery_keeps_its_message_id_and_each_has_its_own() {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");

        UUID issue = released();
        newsroom.tick();

        JsonPath deliveries =
                admin().get("/api/v1/issues/" + issue + "/deliveries").jsonPath();
        assertThat(deliveries.getList("items.messageId", String.class))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(mailbox.all())
                        .extracting(mail -> mail.header("Message-ID"))
                        .contains(id));
    }

    @Test
    void u_01_who_leaves_while_the_issue_is_on_its_way_gets_no_more_of_it() {
        UUID ann = newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = released();
        fanOut.run(issue);

        tables.change("update subscriber set status = 'UNSUBSCRIBED', ended_at = now() where id = ?", ann);
        newsroom.tick();

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("bob@example.org");
        admin().get("/api/v1/issues/" + issue + "/deliveries?status=SKIPPED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subscriber", equalTo(ann.toString()))
                .body("items[0].reason", equalTo("UNSUBSCRIBED"));
        report(issue).body("status", equalTo("SENT"));
    }

    @Test
    void u_01_even_a_claimed_delivery_does_not_begin_once_its_subscriber_has_left() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        List<Claim> claims = ledger.claim(issue, UUID.randomUUID(), 50);

        tables.change("update subscriber set status = 'UNSUBSCRIBED', ended_at = now() where id = ?", ann);

        assertThat(claims)
                .singleElement()
                .satisfies(claim -> assertThat(begin(claim)).isFalse());
    }

    @Test
    void a_worker_that_slept_past_its_lease_sends_nothing() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        Claim slept = ledger.claim(issue, UUID.randomUUID(), 50).get(0);

        tables.change("update delivery_batch set lease_until = now() - interval '1 second' where worker is not null");
        newsroom.tick();

        assertThat(begin(slept)).isFalse();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void of_two_who_ask_for_one_delivery_at_the_same_moment_one_is_let_through() throws SQLException {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        Claim slow = ledger.claim(issue, UUID.randomUUID(), 50).get(0);
        tables.change("update delivery_batch set worker = null, lease_until = null");
        Claim quick = ledger.claim(issue, UUID.randomUUID(), 50).get(0);

        Set<DeliveryId> begun = ledger.enter(List.of(Turn.begin(slow, 1), Turn.begin(quick, 1)));

        assertThat(begun).containsExactly(DeliveryId.of(quick));
    }

    @Test
    void entering_a_turn_twice_is_as_good_as_once() throws SQLException {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        Claim claim = ledger.claim(issue, UUID.randomUUID(), 50).get(0);
        Outcome accepted = new Outcome(DeliveryStatus.ACCEPTED, null, new Handover(Stage.ANSWER, 250, "2.0.0", "Ok"));

        assertThat(ledger.enter(List.of(Turn.begin(claim, 1)))).containsExactly(DeliveryId.of(claim));
        assertThat(ledger.enter(List.of(Turn.begin(claim, 1)))).containsExactly(DeliveryId.of(claim));
        ledger.enter(List.of(Turn.end(claim, accepted)));
        ledger.enter(List.of(Turn.end(claim, accepted)));

        admin().get("/api/v1/issues/" + issue + "/deliveries")
                .then()
                .body("items[0].status", equalTo("ACCEPTED"))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void a_late_answer_settles_what_was_uncertain_but_never_reopens_it() throws SQLException {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        Claim claim = ledger.claim(issue, UUID.randomUUID(), 50).get(0);
        ledger.enter(List.of(Turn.begin(claim, 1)));
        tables.change("update delivery set lease_until = now() - interval '1 second'");
        newsroom.tick();

        Handover busy = new Handover(Stage.ANSWER, 451, "4.3.0", "Later");
        ledger.enter(List.of(Turn.end(claim, new Outcome(DeliveryStatus.DEFERRED, Instant.now(), busy))));
        report(issue).body("deliveries.uncertain", equalTo(1));

        Handover taken = new Handover(Stage.ANSWER, 250, "2.0.0", "Ok");
        ledger.enter(List.of(Turn.end(claim, new Outcome(DeliveryStatus.ACCEPTED, null, taken))));
        report(issue).body("deliveries.accepted", equalTo(1));
    }

    @Test
    void a_delivery_whose_worker_was_lost_while_sending_is_uncertain_and_not_sent_again() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        Claim lost = ledger.claim(issue, UUID.randomUUID(), 50).get(0);
        assertThat(begin(lost)).isTrue();

        tables.change("update delivery set lease_until = now() - interval '1 second'");
        tables.change("update delivery_batch set lease_until = now() - interval '1 second' where worker is not null");
        newsroom.tick();
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("SENT")).body("deliveries.uncertain", equalTo(1));
    }

    @Test
    void k_01_a_halted_issue_sends_nothing_until_it_is_resumed() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        admin().body(Map.of("reason", "A mistake"))
                .post("/api/v1/issues/" + issue + "/halt")
                .then()
                .statusCode(200);

        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("HALTED")).body("reason", equalTo("A mistake"));

        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void k_02_withdrawing_a_review_halts_what_tells_of_it_and_the_rest_goes_without_it() {
        CaseReviewView kept = newsroom.review("Child Kept", "2026-09-01");
        CaseReviewView withdrawn = newsroom.review("Child Withdrawn", "2026-09-01");
        newsroom.subscriber("ann@example.org");
        UUID issue = compose("k", Map.of("reviews", List.of(kept.id(), withdrawn.id())));
        release(issue);
        fanOut.run(issue);

        withdraw.withdraw(withdrawn.id(), new Withdrawal("An identity has to be protected"), "editor");
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("HALTED")).body("reason", containsString("withdrawn"));

        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();
        assertThat(mailbox.lastTo("ann@example.org").text())
                .contains("Child Kept")
                .doesNotContain("Child Withdrawn");
        assertThat(mailbox.lastTo("ann@example.org").subject()).endsWith("1 review");
    }

    @Test
    void an_issue_of_which_everything_was_withdrawn_cannot_be_resumed() {
        CaseReviewView withdrawn = newsroom.review("Child Withdrawn", "2026-09-01");
        UUID issue = compose("k", Map.of("reviews", List.of(withdrawn.id())));
        release(issue);

        withdraw.withdraw(withdrawn.id(), new Withdrawal("An identity has to be protected"), "editor");
        newsroom.tick();

        admin().post("/api/v1/issues/" + issue + "/resume")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:nothing-left"));
    }

    @Test
    void a_cancelled_issue_skips_what_has_not_left() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();
        fanOut.run(issue);
        admin().body(Map.of("reason", "A mistake"))
                .post("/api/v1/issues/" + issue + "/halt")
                .then()
                .statusCode(200);

        admin().body(Map.of("reason", "Not worth it"))
                .post("/api/v1/issues/" + issue + "/cancel")
                .then()
                .statusCode(200);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("CANCELLED")).body("deliveries.skipped", equalTo(1));
    }

    @Test
    void d_16_the_same_key_and_body_make_one_issue_however_often_and_at_once() {
        List<CompletableFuture<UUID>> requests = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> compose("same-key", Map.of("note", "Hello"))))
                .limit(8)
                .toList();

        List<UUID> made = new ArrayList<>();
        requests.forEach(request -> made.add(request.join()));

        assertThat(made).containsOnly(made.get(0));
        admin().get("/api/v1/issues").then().body("items", hasSize(1));
    }

    @Test
    void d_16_the_same_key_with_another_body_is_refused() {
        compose("same-key", Map.of("note", "Hello"));

        admin().header("Idempotency-Key", "same-key")
                .body(Map.of("note", "Goodbye"))
                .post("/api/v1/issues")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:idempotency-key-reused"));
    }

    @Test
    void d_16_releasing_twice_sends_once() {
        newsroom.subscriber("ann@example.org");
        UUID issue = released();

        release(issue);
        newsroom.tick();
        release(issue);
        newsroom.tick();

        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void a_test_goes_to_one_address_and_leaves_no_trace_in_the_ledger() {
        newsroom.subscriber("ann@example.org");
        UUID issue = compose("k", Map.of("note", "Hello"));

        admin().body(Map.of("to", "editor@charity.example"))
                .post("/api/v1/issues/" + issue + "/test-sends")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(true));

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("editor@charity.example");
            assertThat(mail.subject()).startsWith("[Test] Case Review Update");
        });
        report(issue).body("status", equalTo("COMPILED")).body("deliveries.total", equalTo(0));
    }

    @Test
    void a_preview_is_what_the_mail_will_be() {
        newsroom.subscriber("ann@example.org");
        UUID issue = compose("k", Map.of("note", "Hello"));
        String html = admin().get("/api/v1/issues/" + issue + "/preview")
                .then()
                .header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'unsafe-inline'; sandbox"))
                .extract()
                .asString();
        String text = admin().get("/api/v1/issues/" + issue + "/preview/text").asString();

        release(issue);
        newsroom.tick();

        ReceivedMail mail = mailbox.lastTo("ann@example.org");
        assertThat(withoutToken(html)).isEqualTo(withoutToken(mail.html()));
        assertThat(withoutToken(text)).isEqualTo(withoutToken(mail.text()));
    }

    @Test
    void lists_come_page_by_page() {
        IntStream.range(0, 5).forEach(i -> compose("k" + i, Map.of("note", "Hello " + i)));

        JsonPath first = admin().get("/api/v1/issues?limit=3").jsonPath();
        JsonPath second = admin().get("/api/v1/issues?limit=3&after=" + first.getString("next"))
                .jsonPath();

        assertThat(first.getList("items")).hasSize(3);
        assertThat(second.getList("items")).hasSize(2);
        assertThat(second.getString("next")).isNull();
        admin().get("/api/v1/issues").then().body("items.status", everyItem(equalTo("COMPILED")));
    }

    private boolean begin(Claim claim) {
        return clerk.enter(Turn.begin(claim, 1)).toCompletableFuture().join();
    }

    private UUID released() {
        UUID issue = compose("k", Map.of("note", "Hello"));
        release(issue);
        return issue;
    }

    private static UUID compose(String key, Map<String, ?> body) {
        return UUID.fromString(admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/issues")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void release(UUID issue) {
        admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse report(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).then().statusCode(200);
    }

    private static String withoutToken(String part) {
        return part.replace("\r\n", "\n").replaceAll("/leave/[A-Za-z0-9_-]{56}", "/leave/");
    }
}

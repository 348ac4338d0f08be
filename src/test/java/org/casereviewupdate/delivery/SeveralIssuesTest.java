package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.DOT;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.RCPT;
import static org.casereviewupdate.support.SmtpAct.dawdle;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.casereviewupdate.support.SmtpAct.trickle;
import static org.casereviewupdate.support.SmtpAct.waitFor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.casereviewupdate.support.Findings;
import org.casereviewupdate.support.LogLines;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Received;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with one issue, one recipient or one connection is nobody else's trouble. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(ScriptedRelay.class)
class SeveralIssuesTest {

    ScriptedSmtpServer relay;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryConfig settings;

    @Inject
    TableDump tables;

    @Inject
    Breaker breaker;

    @BeforeEach
    void relay_takes_everything() {
        relay.reset();
        breaker.handedOver();
    }

    @Test
    void issues_share_the_connections() {
        newsroom.subscribers(100);
        UUID first = released("k1");
        UUID second = released("k2");

        newsroom.tick();

        List<String> order = relay.received().stream().map(Received::text).toList();
        int lastOfFirst = IntStream.range(0, order.size())
                .filter(i -> order.get(i).contains(first.toString()))
                .max()
                .orElseThrow();
        assertThat(order.subList(0, lastOfFirst))
                .filteredOn(text -> text.contains(second.toString()))
                .hasSizeGreaterThan(10);
        report(first).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(100));
        report(second).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(100));
    }

    @Test
    void connections_are_kept_from_one_issue_and_one_tick_to_the_next() {
        newsroom.subscribers(3);
        int before = relay.connections();

        for (int i = 0; i < 5; i++) {
            released("k" + i);
            newsroom.tick();
        }

        assertThat(relay.received()).hasSize(15);
        assertThat(relay.connections() - before).isLessThanOrEqualTo(8);
    }

    @Test
    void an_issue_that_cannot_be_rendered_is_halted_and_the_others_leave() {
        newsroom.subscribers(2);
        UUID broken = released("k1");
        UUID sound = released("k2");
        tables.change("update issue set subject = ? where id = ?", PoisonWords.WORD, broken);

        newsroom.tick();

        report(sound).body("status", equalTo("SENT"));
        report(broken)
                .body("status", equalTo("HALTED"))
                .body("reason", containsString("could not be made into a mail"))
                .body("deliveries.waiting", equalTo(2));
    }

    @Test
    void d_22_a_recipient_whose_message_cannot_be_written_fails_alone() {
        newsroom.subscribers(20);
        UUID poison = newsroom.subscriber("poison@example.org");
        tables.change(
                "update subscriber set address = 'poison' || chr(13) || chr(10) || '@example.org' where id = ?",
                poison);

        UUID issue = released("k");
        newsroom.tick();

        report(issue)
                .body("status", equalTo("SENT"))
                .body("deliveries.accepted", equalTo(20))
                .body("deliveries.failed", equalTo(1));
    }

    @Test
    void d_22_a_template_that_throws_for_one_choice_fails_for_those_who_made_it_and_nobody_else() {
        newsroom.subscribers(120);
        List<UUID> poisoned =
                List.of(newsroom.subscriber("poison1@example.org"), newsroom.subscriber("poison2@example.org"));
        follow(PoisonWords.WORD, poisoned);
        List<UUID> like = List.of(newsroom.subscriber("sound1@example.org"), newsroom.subscriber("sound2@example.org"));
        follow("Harrowmere", like);
        UUID review = newsroom.review("Child K", "2026-09-01").id();

        UUID issue = composed("k", Map.of("reviews", List.of(review)));
        Findings.letPass(issue);
        release(issue);
        List<String> log = LogLines.during(newsroom::tick);

        report(issue)
                .body("status", equalTo("SENT"))
                .body("deliveries.accepted", equalTo(122))
                .body("deliveries.failed", equalTo(2));
        assertThat(tables.rows("select subscriber_id::text from delivery"
                        + " where status = 'FAILED' and reply_text = 'The message could not be written'"))
                .containsExactlyInAnyOrder(
                        poisoned.get(0).toString(), poisoned.get(1).toString());
        assertThat(log)
                .filteredOn(line -> line.contains("cannot be written"))
                .hasSize(2)
                .noneMatch(line -> line.contains("@") || line.contains(PoisonWords.WORD));
    }

    @Test
    void d_26_a_relay_that_answers_an_octet_at_a_time_holds_up_one_connection_and_loses_nothing() {
        newsroom.subscribers(60);
        relay.on(DOT, "reader7@example.org", trickle("250 2.0.0 Queued\r\n", Duration.ofMillis(300)));

        UUID issue = released("k");
        newsroom.tick();

        report(issue)
                .body("status", equalTo("SENT"))
                .body("deliveries.accepted", equalTo(59))
                .body("deliveries.uncertain", equalTo(1));
    }

    @Test
    void d_26_while_one_connection_is_kept_waiting_everybody_gets_theirs_but_who_is_in_its_batch() {
        newsroom.subscribers(400);
        CompletableFuture<Void> patience = new CompletableFuture<>();
        relay.on(RCPT, "reader7@example.org", waitFor(patience).then(reply("250 2.1.5 At last")));
        UUID issue = released("k");

        CompletableFuture<Void> tick = CompletableFuture.runAsync(newsroom::tick);
        await().until(() -> relay.received().size() >= 400 - Worker.FIRST_LOAD);
        boolean kept = !patience.isDone() && !tick.isDone();
        patience.complete(null);
        tick.join();
        newsroom.tick();

        assertThat(kept).isTrue();
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(400));
        assertThat(relay.received()).hasSize(400);
    }

    @Test
    void d_26_an_octet_a_second_keeps_no_more_waiting_than_one_connection_may_claim() {
        int readers = FanOut.BATCHES * settings.claimSize();
        newsroom.subscribers(readers);
        CompletableFuture<Void> patience = new CompletableFuture<>();
        relay.on(
                RCPT,
                "reader7@example.org",
                dawdle(250, Duration.ofSeconds(1), patience).then(reply("250 2.1.5 At last")));
        UUID issue = released("k");

        CompletableFuture<Void> tick = CompletableFuture.runAsync(newsroom::tick);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> tick.isDone() || relay.accepted() >= readers - 2 * settings.claimSize());
        boolean kept = !tick.isDone();
        List<String> waiting = tables.rows("select cardinality(subscribers) from delivery_batch");
        patience.complete(null);
        tick.join();
        newsroom.tick();

        assertThat(kept).isTrue();
        assertThat(waiting).contains(String.valueOf(settings.claimSize()));
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(readers));
        assertThat(relay.received())
                .extracting(Received::recipient)
                .hasSize(readers)
                .doesNotHaveDuplicates();
    }

    @Test
    void d_29_refusals_on_grounds_of_policy_halt_the_issue_and_suspend_nobody() {
        newsroom.subscribers(200);
        relay.on(
                RCPT, peer -> peer.recipient().matches("reader\\d*[05]@.*"), reply("550 5.7.1 Your address is listed"));

        UUID issue = released("k");
        newsroom.tick();

        int failed = report(issue)
                .body("status", equalTo("HALTED"))
                .body("reason", containsString("policy"))
                .extract()
                .path("deliveries.failed");
        assertThat(failed).isBetween(5, 5 + 8);
        assertThat(tables.rows("select status from subscriber where status <> 'CONFIRMED'"))
                .isEmpty();
    }

    @Test
    void d_29_a_message_that_is_refused_three_times_is_not_tried_on_everybody() {
        newsroom.subscribers(100);
        relay.on(DOT, reply("554 5.6.0 Not readable"));

        UUID issue = released("k");
        newsroom.tick();

        int failed = report(issue)
                .body("status", equalTo("HALTED"))
                .body("reason", containsString("refuses the message"))
                .extract()
                .path("deliveries.failed");
        assertThat(failed).isBetween(3, 3 + 2 * 8);
    }

    @Test
    void what_was_halted_for_its_reception_goes_on_when_it_is_resumed() {
        newsroom.subscribers(20);
        relay.on(DOT, reply("554 5.6.0 Not readable"));
        UUID issue = released("k");
        newsroom.tick();

        relay.reset();
        admin().post("/api/v1/issues/" + issue + "/resume").then().statusCode(200);
        newsroom.tick();

        report(issue).body("status", equalTo("SENT")).body("reason", nullValue());
    }

    private void follow(String area, List<UUID> subscribers) {
        tables.change("""
            insert into interest (hash, subjects, nations, areas, types, age_groups, folded)
            values ('hash of ' || ?, '{}', '{}', array[?], '{}', '{}', '{}')
            """, area, area);
        subscribers.forEach(subscriber -> tables.change(
                "update subscriber set interest_id = interest.id from interest where hash = 'hash of ' || ? and subscriber.id = ?",
                area,
                subscriber));
    }

    private static UUID released(String key) {
        return released(key, Map.of("note", "Hello"));
    }

    private static UUID released(String key, Map<String, ?> body) {
        UUID issue = composed(key, body);
        release(issue);
        return issue;
    }

    private static UUID composed(String key, Map<String, ?> body) {
        return UUID.fromString(admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/issues")
                .then()
                .extract()
                .path("id"));
    }

    private static void release(UUID issue) {
        admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(200);
    }

    private static ValidatableResponse report(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).then().statusCode(200);
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.delivery.EditorsDesk.refused;
import static org.casereviewupdate.delivery.EditorsDesk.report;
import static org.casereviewupdate.delivery.EditorsDesk.resolve;
import static org.casereviewupdate.delivery.EditorsDesk.resolveAll;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor says what became of a delivery of which nobody can know, or has one tried again. */
@FeatureTest
class ResolveDeliveryTest {

    private static final Handover TAKEN = new Handover(Stage.ANSWER, 250, "2.0.0", "Ok");

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    Sweep sweep;

    @Inject
    ResolveDelivery resolving;

    @Inject
    Suppressions suppressions;

    @Inject
    WithdrawReview withdraw;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void what_arrived_is_accepted_at_an_editors_word_and_never_sent_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.lose(issue);

        resolve(issue, ann, "ARRIVED")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("reason", containsString("An editor"))
                .body("resolution", equalTo("ARRIVED"))
                .body("resolvedAt", equalTo("2026-09-10T10:00:00Z"));
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(1));
        assertThat(audited()).containsExactly("%s/%s %s".formatted(issue, ann, "ARRIVED: " + evidenceOfLoss()));
    }

    @Test
    void what_is_sent_again_leaves_once_more_with_the_same_message_id_and_the_issue_closes_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.lose(issue);
        report(issue).body("status", equalTo("SENT"));

        tables.change("update delivery set bounced_at = now(), bounce_status = '5.1.1' where status = 'UNCERTAIN'");

        String messageId = resolve(issue, ann, "SEND_AGAIN")
                .statusCode(200)
                .body("status", equalTo("QUEUED"))
                .body("attempts", equalTo(0))
                .body("sendingAt", nullValue())
                .extract()
                .path("messageId");
        report(issue).body("status", equalTo("SENDING")).body("endedAt", nullValue());
        newsroom.tick();

        assertThat(mailbox.lastTo("ann@example.org").header("Message-ID")).isEqualTo(messageId);
        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(1));
        assertThat(audited()).containsExactly("%s/%s %s".formatted(issue, ann, "SEND_AGAIN: " + evidenceOfLoss()));
        // What came back of it before is not about what leaves now.
        assertThat(tables.rows("select bounce_status from delivery where bounce_status is not null"))
                .isEmpty();
    }

    @Test
    void what_was_refused_can_be_sent_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.end(issue, DeliveryStatus.FAILED, refused(550, "5.7.1"));

        resolve(issue, ann, "ARRIVED").statusCode(409);
        resolve(issue, ann, "SEND_AGAIN").statusCode(200);
        newsroom.tick();

        assertThat(mailbox.to("ann@example.org")).hasSize(1);
        assertThat(audited())
                .singleElement()
                .asString()
                .contains("FAILED after 1")
                .contains("RECIPIENT, reply 550 5.7.1");
    }

    @Test
    void the_same_resolution_twice_is_no_error_and_the_contrary_one_is_refused() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID bob = newsroom.subscriber("bob@example.org");
        UUID issue = desk.handedOut();
        desk.lose(issue);

        resolve(issue, ann, "ARRIVED").statusCode(200);
        resolve(issue, ann, "ARRIVED").statusCode(200).body("status", equalTo("ACCEPTED"));
        wrongStatus(issue, ann, "SEND_AGAIN");
        resolve(issue, bob, "SEND_AGAIN").statusCode(200);
        resolve(issue, bob, "SEND_AGAIN").statusCode(200).body("status", equalTo("QUEUED"));
        wrongStatus(issue, bob, "ARRIVED");
        newsroom.tick();
        resolve(issue, bob, "SEND_AGAIN").statusCode(200).body("status", equalTo("ACCEPTED"));
        newsroom.tick();

        assertThat(audited()).hasSize(2);
        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("bob@example.org");
    }

    @Test
    void of_two_editors_who_resolve_it_both_ways_at_once_one_is_heard() {
        List<UUID> subscribers = IntStream.range(0, 20)
                .mapToObj(i -> newsroom.subscriber("reader" + i + "@example.org"))
                .toList();
        UUID issue = desk.handedOut();
        desk.lose(issue);

        for (UUID subscriber : subscribers) {
            List<Integer> answers = Stream.of("ARRIVED", "SEND_AGAIN")
                    .map(outcome -> CompletableFuture.supplyAsync(
                            () -> resolve(issue, subscriber, outcome).extract().statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(audited()).hasSize(20);
    }

    @Test
    void the_lost_workers_late_answer_settles_nothing_that_was_sent_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        Claim lost = desk.lose(issue).get(0);
        resolve(issue, ann, "SEND_AGAIN").statusCode(200);

        desk.enter(Turn.end(lost, new Outcome(DeliveryStatus.ACCEPTED, null, TAKEN)));
        report(issue).body("deliveries.waiting", equalTo(1));

        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void sending_again_asks_for_consent_and_suppression_anew() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID sue = newsroom.subscriber("sue@example.org");
        UUID issue = desk.handedOut();
        desk.lose(issue);
        tables.change("update subscriber set status = 'UNSUBSCRIBED', ended_at = now() where id = ?", ann);
        suppressions.suppress(EmailAddress.parse("sue@example.org"), "complaint");

        resolve(issue, ann, "SEND_AGAIN").statusCode(200);
        resolve(issue, sue, "SEND_AGAIN").statusCode(200);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("SENT")).body("deliveries.skipped", equalTo(2));
    }

    @Test
    void k_02_sending_again_what_tells_of_a_withdrawn_review_halts() {
        CaseReviewView review = newsroom.review("Child Withdrawn", "2026-09-01");
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.released(Map.of("note", "Hello", "reviews", List.of(review.id())));
        newsroom.tick();
        tables.change("update delivery set status = 'UNCERTAIN'");
        withdraw.withdraw(review.id(), new Withdrawal("An identity has to be protected"), "editor");
        mailbox.clear();

        resolve(issue, ann, "SEND_AGAIN").statusCode(200);
        newsroom.tick();
        report(issue).body("status", equalTo("HALTED"));
        assertThat(mailbox.all()).isEmpty();

        act(issue, "resume").statusCode(200);
        newsroom.tick();
        assertThat(mailbox.lastTo("ann@example.org").text()).doesNotContain("Child Withdrawn");
    }

    @Test
    void k_01_resolving_leaves_a_halted_issue_halted() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID bob = newsroom.subscriber("bob@example.org");
        UUID issue = desk.entered();
        tables.change("update delivery set status = 'UNCERTAIN'");
        act(issue, "halt").statusCode(200);

        resolve(issue, ann, "SEND_AGAIN").statusCode(200);
        resolve(issue, bob, "ARRIVED").statusCode(200);
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        report(issue).body("status", equalTo("HALTED"));
    }

    @Test
    void nothing_of_a_cancelled_issue_is_sent_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.entered();
        tables.change("update delivery set status = 'UNCERTAIN'");
        act(issue, "halt").statusCode(200);
        act(issue, "cancel").statusCode(200);

        resolve(issue, ann, "SEND_AGAIN")
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:issue-in-wrong-status"));

        report(issue).body("deliveries.uncertain", equalTo(1));
        resolve(issue, ann, "ARRIVED").statusCode(200);
    }

    @Test
    void an_issue_does_not_close_over_a_delivery_that_is_just_sent_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.entered();
        tables.change("update delivery set status = 'UNCERTAIN'");

        for (int i = 0; i < 20; i++) {
            CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> sweep.close(issue));
            resolving.one(issue, ann, Resolution.SEND_AGAIN, "editor");
            closing.join();

            report(issue).body("status", equalTo("SENDING"));
            tables.change("update delivery set status = 'UNCERTAIN', resolution = null, resolved_at = null");
        }
    }

    @Test
    void three_days_begin_anew_when_it_is_sent_again() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.lose(issue);
        clock.advance(Duration.ofDays(10));

        resolve(issue, ann, "SEND_AGAIN").statusCode(200);

        assertThat(desk.lose(issue))
                .singleElement()
                .satisfies(claim -> assertThat(claim.started()).isEqualTo(clock.instant()));
    }

    @Test
    void a_whole_refusal_is_resolved_by_one_request() {
        IntStream.range(0, 30).forEach(i -> newsroom.subscriber("policy" + i + "@example.org"));
        UUID issue = desk.handedOut();
        desk.end(issue, DeliveryStatus.FAILED, refused(554, "5.7.1"));
        tables.change("update delivery set reply_code = 550, reply_status = '5.1.1' where subscriber_id in"
                + " (select id from subscriber where address like 'policy1%')");

        Map<String, String> again = Map.of("status", "FAILED", "outcome", "SEND_AGAIN", "replyStatus", "5.7.");
        resolveAll(issue, again).statusCode(200).body("resolved", equalTo(19));
        resolveAll(issue, again).statusCode(200).body("resolved", equalTo(0));
        newsroom.tick();

        assertThat(mailbox.all()).hasSize(19);
        report(issue).body("status", equalTo("SENT")).body("deliveries.failed", equalTo(11));
        assertThat(audited()).containsExactly(issue + " SEND_AGAIN: FAILED, 19 x RECIPIENT 554 5.7.1");
    }

    @Test
    void all_that_is_uncertain_is_resolved_by_one_request() {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = desk.handedOut();
        desk.lose(issue);

        resolveAll(issue, Map.of("status", "UNCERTAIN", "outcome", "ARRIVED"))
                .statusCode(200)
                .body("resolved", equalTo(2));

        report(issue).body("deliveries.accepted", equalTo(2)).body("status", equalTo("SENT"));
    }

    @ParameterizedTest
    @CsvSource({"FAILED, ARRIVED, 409", "QUEUED, SEND_AGAIN, 409", "ACCEPTED, SEND_AGAIN, 409", "x, ARRIVED, 400"})
    void what_did_not_end_so_cannot_be_resolved_so(String status, String outcome, int answer) {
        UUID issue = desk.handedOut();

        resolveAll(issue, Map.of("status", status, "outcome", outcome)).statusCode(answer);
        resolveAll(issue, Map.of("status", "FAILED", "outcome", "SEND_AGAIN", "replyStatus", "%"))
                .statusCode(422);
        resolveAll(issue, Map.of("status", "FAILED")).statusCode(422);
    }

    @Test
    void what_is_unknown_is_not_found() {
        UUID issue = desk.handedOut();
        UUID unknown = UUID.randomUUID();

        resolve(issue, unknown, "ARRIVED")
                .statusCode(404)
                .body("type", equalTo("urn:case-review-update:problem:no-such-delivery"));
        resolve(unknown, unknown, "ARRIVED")
                .statusCode(404)
                .body("type", equalTo("urn:case-review-update:problem:no-such-issue"));
        resolveAll(unknown, Map.of("status", "FAILED", "outcome", "SEND_AGAIN")).statusCode(404);
    }

    private static void wrongStatus(UUID issue, UUID subscriber, String outcome) {
        resolve(issue, subscriber, outcome)
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:delivery-in-wrong-status"));
    }

    private static String evidenceOfLoss() {
        return "UNCERTAIN after 1, begun 2026-09-10T10:00:00Z, stage null, reply null null";
    }

    private List<String> audited() {
        return tables.rows(
                "select subject || ' ' || detail from audit_entry where action = 'delivery.resolved' order by id");
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Whom an issue was handed out to before their delivery begins: who has them, who loses them, and that nobody falls between. */
@FeatureTest
class BatchesTest {

    private static final Outcome ACCEPTED =
            new Outcome(DeliveryStatus.ACCEPTED, null, new Handover(Stage.ANSWER, 250, "2.0.0", "Queued"));
    private static final Outcome GIVEN_UP =
            new Outcome(DeliveryStatus.FAILED, null, new Handover(Stage.CONNECT, 0, null, "Cannot be written"));

    private final UUID worker = UUID.randomUUID();

    @Inject
    Newsroom newsroom;

    @Inject
    MovableClock clock;

    @Inject
    EditorsDesk desk;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Inject
    Ledger ledger;

    @Inject
    Sweep sweep;

    @Inject
    AccountForIssue account;

    @Test
    void nobody_is_in_the_ledger_before_their_delivery_begins_and_everybody_is_counted() {
        subscribers(20);

        UUID issue = desk.handedOut();

        assertThat(rows()).isZero();
        assertThat(batches()).isEqualTo(3);
        report(issue, 20, 20);
        IssueAccount all = account.of(issue);
        assertThat(all.handedOut()).isEqualTo(20);
        assertThat(all.lines()).containsExactly(new IssueAccount.Line(DeliveryStatus.QUEUED, "", 20));
        assertThat(all.others()).isEmpty();
        admin().get("/api/v1/issues/" + issue + "/deliveries")
                .then()
                .body("items", hasSize(20))
                .body("items.status", everyItem(equalTo("QUEUED")));
    }

    @Test
    void the_count_is_right_while_a_worker_is_in_the_midst_of_a_batch() throws Exception {
        subscribers(8);
        UUID issue = desk.handedOut();
        List<Claim> claims = ledger.claim(issue, worker, 8);

        claims.subList(0, 3).forEach(claim -> desk.enter(Turn.begin(claim, 1)));

        report(issue, 8, 5);
        ledger.giveBack(issue, worker, claims);
        report(issue, 8, 5);
    }

    @Test
    void a_batch_goes_when_everybody_in_it_has_begun_and_not_before() {
        subscribers(8);
        UUID issue = desk.handedOut();
        List<Claim> claims = ledger.claim(issue, worker, 8);
        claims.subList(0, 7).forEach(this::send);

        ledger.giveBack(issue, worker, claims);

        assertThat(batches()).isEqualTo(1);
        assertThat(ledger.claim(issue, UUID.randomUUID(), 8))
                .extracting(Claim::subscriber)
                .containsExactly(claims.get(7).subscriber());
        newsroom.tick();
        assertThat(status(issue)).isEqualTo("SENDING");
    }

    @Test
    void what_is_held_is_nobody_elses_until_the_lease_ends() {
        subscribers(8);
        UUID issue = desk.handedOut();
        List<Claim> slept = ledger.claim(issue, worker, 8);

        assertThat(ledger.claim(issue, UUID.randomUUID(), 8)).isEmpty();
        tables.change("update delivery_batch set lease_until = now() - interval '1 second'");
        List<Claim> taken = ledger.claim(issue, UUID.randomUUID(), 8);

        assertThat(taken).hasSize(8);
        assertThat(slept).noneMatch(this::begins);
        assertThat(taken).allMatch(this::begins);
    }

    @Test
    void a_sleeper_who_gives_back_takes_nothing_from_who_has_it_now() {
        subscribers(8);
        UUID issue = desk.handedOut();
        List<Claim> slept = ledger.claim(issue, worker, 8);
        tables.change("update delivery_batch set lease_until = now() - interval '1 second'");
        List<Claim> taken = ledger.claim(issue, UUID.randomUUID(), 8);

        ledger.giveBack(issue, worker, slept);

        assertThat(taken).allMatch(this::begins);
    }

    @Test
    void a_turn_that_comes_late_finds_nothing_after_its_batch_was_given_back() {
        subscribers(1);
        UUID issue = desk.handedOut();
        List<Claim> claims = ledger.claim(issue, worker, 8);

        ledger.giveBack(issue, worker, claims);

        assertThat(begins(claims.get(0))).isFalse();
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void a_turn_that_comes_late_finds_the_place_taken_of_what_was_taken_back() {
        subscribers(1);
        UUID issue = desk.handedOut();
        Claim claim = ledger.claim(issue, worker, 8).get(0);

        ledger.takeBack(claim, null);

        assertThat(begins(claim)).isFalse();
        ledger.giveBack(issue, worker, List.of(claim));
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
        assertThat(status(issue)).isEqualTo("SENT");
    }

    @Test
    void what_was_taken_back_for_later_is_not_due_before() {
        subscribers(1);
        UUID issue = desk.handedOut();
        Claim claim = ledger.claim(issue, worker, 8).get(0);

        ledger.takeBack(claim, clock.instant().plusSeconds(60));

        clock.advance(Duration.ofSeconds(59));
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void what_could_not_be_written_has_ended_and_is_not_begun_by_a_late_turn() {
        subscribers(1);
        UUID issue = desk.handedOut();
        Claim claim = ledger.claim(issue, worker, 8).get(0);

        ledger.giveUp(claim, GIVEN_UP);
        ledger.giveUp(claim, GIVEN_UP);

        assertThat(begins(claim)).isFalse();
        ledger.giveBack(issue, worker, List.of(claim));
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select status || attempts from delivery")).containsExactly("FAILED1");
    }

    @Test
    void of_two_workers_who_believe_in_the_same_batch_one_sends() {
        subscribers(4);
        UUID issue = desk.handedOut();
        List<Claim> first = ledger.claim(issue, worker, 8);
        tables.change("update delivery_batch set worker = null, lease_until = null");
        List<Claim> second = ledger.claim(issue, UUID.randomUUID(), 8);
        tables.change("update delivery_batch set worker = ?", worker);

        assertThat(first.subList(0, 2)).allMatch(this::begins);
        tables.change("update delivery_batch set worker = ?", second.get(0).worker());

        assertThat(second.stream().filter(this::begins)).hasSize(2);
        assertThat(first.stream().filter(this::begins)).hasSize(2);
    }

    @Test
    void who_left_before_their_turn_is_skipped_with_the_reason_and_a_batch_of_such_goes() {
        subscribers(9);
        UUID issue = desk.handedOut();
        tables.change("update subscriber set status = 'UNSUBSCRIBED', ended_at = now()");

        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select distinct status || ' ' || reason from delivery"))
                .containsExactly("SKIPPED UNSUBSCRIBED");
        assertThat(batches()).isZero();
        assertThat(status(issue)).isEqualTo("SENT");
    }

    @Test
    void whoever_waits_of_a_cancelled_issue_is_skipped_and_those_who_were_served_stay_served() {
        subscribers(8);
        UUID issue = desk.handedOut();
        List<Claim> claims = ledger.claim(issue, worker, 8);
        send(claims.get(0));
        EditorsDesk.act(issue, "halt").statusCode(200);
        EditorsDesk.act(issue, "cancel").statusCode(200);

        sweep.skip();

        assertThat(claims.subList(1, 8)).noneMatch(this::begins);
        assertThat(tables.rows("select status || ' ' || count(*) from delivery group by status order by 1"))
                .containsExactly("ACCEPTED 1", "SKIPPED 7");
        assertThat(batches()).isZero();
    }

    @Test
    void no_issue_is_over_while_somebody_waits_whoever_says_so() {
        subscribers(1);
        desk.handedOut();

        assertThatThrownBy(() -> tables.change("update issue set status = 'SENT', ended_at = now()"))
                .hasStackTraceContaining("somebody still waits");
    }

    @Test
    void a_delivery_that_has_not_begun_is_not_to_be_resolved() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();

        EditorsDesk.resolve(issue, ann, "SEND_AGAIN").statusCode(409);
    }

    @Test
    void nothing_is_taken_of_a_halted_issue() {
        subscribers(3);
        UUID issue = desk.handedOut();
        EditorsDesk.act(issue, "halt").statusCode(200);

        assertThat(ledger.claim(issue, worker, 8)).isEmpty();
        EditorsDesk.act(issue, "resume").statusCode(200);
        newsroom.tick();
        assertThat(mailbox.all()).hasSize(3);
    }

    @Test
    void a_worker_that_was_lost_after_its_last_message_keeps_no_issue_open() {
        subscribers(20);
        UUID issue = desk.handedOut();
        List<Claim> claims = desk.claims(issue);
        claims.forEach(this::send);
        assertThat(batches()).isEqualTo(3);

        newsroom.tick();

        assertThat(batches()).isZero();
        assertThat(status(issue)).isEqualTo("SENT");
    }

    @Test
    void a_batch_of_which_somebody_has_not_begun_stays_whoever_holds_it() {
        subscribers(8);
        UUID issue = desk.handedOut();
        List<Claim> claims = desk.claims(issue);
        claims.subList(0, 7).forEach(this::send);

        newsroom.tick();

        assertThat(batches()).isEqualTo(1);
        assertThat(status(issue)).isEqualTo("SENDING");
        assertThat(begins(claims.get(7))).isTrue();
    }

    private void subscribers(int number) {
        IntStream.range(0, number).forEach(i -> newsroom.subscriber("reader" + i + "@example.org"));
    }

    private void send(Claim claim) {
        assertThat(begins(claim)).isTrue();
        desk.enter(Turn.end(claim, ACCEPTED));
    }

    private boolean begins(Claim claim) {
        try {
            return !ledger.enter(Collections.singletonList(Turn.begin(claim, 1)))
                    .isEmpty();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int rows() {
        return Integer.parseInt(tables.rows("select count(*) from delivery").get(0));
    }

    private int batches() {
        return Integer.parseInt(
                tables.rows("select count(*) from delivery_batch").get(0));
    }

    private static void report(UUID issue, int total, int waiting) {
        admin().get("/api/v1/issues/" + issue)
                .then()
                .body("deliveries.total", equalTo(total))
                .body("deliveries.waiting", equalTo(waiting));
    }

    private static String status(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).jsonPath().getString("status");
    }
}

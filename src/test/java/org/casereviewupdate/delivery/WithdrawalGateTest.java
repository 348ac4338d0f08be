package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.report;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;

/** From the commit of a withdrawal on no hand-over of what tells of the review begins: read off the ledger, not off a clock. */
@FeatureTest
class WithdrawalGateTest {

    private static final Outcome ACCEPTED =
            new Outcome(DeliveryStatus.ACCEPTED, null, new Handover(Stage.ANSWER, 250, "2.0.0", "Queued"));
    private static final int READERS = 120;

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    FanOut fanOut;

    @Inject
    Ledger ledger;

    @Inject
    WithdrawReview withdraw;

    @Test
    void what_has_begun_ends_and_nothing_else_begins() throws SQLException {
        UUID gone = newsroom.review("Child Canary", "2026-09-01").id();
        UUID issue = handedOut(gone, 6);
        List<Claim> claims = ledger.claim(issue, UUID.randomUUID(), 6);
        List<Claim> begun = claims.subList(0, 3);
        assertThat(ledger.enter(begins(begun))).hasSize(3);

        withdraw(gone);

        assertThat(ledger.enter(begins(claims.subList(3, 6)))).isEmpty();
        assertThat(ledger.claim(issue, UUID.randomUUID(), 6)).isEmpty();
        ledger.enter(begun.stream().map(claim -> Turn.end(claim, ACCEPTED)).toList());
        newsroom.tick();
        report(issue)
                .body("status", equalTo("HALTED"))
                .body("deliveries.accepted", equalTo(3))
                .body("deliveries.sending", equalTo(0));
    }

    @Test
    void however_many_hand_over_at_that_moment() throws Exception {
        UUID gone = newsroom.review("Child Canary", "2026-09-01").id();
        UUID issue = handedOut(gone, READERS);
        List<Claim> claims = desk.claims(issue);
        assertThat(claims).hasSize(READERS);
        Set<String> late = ConcurrentHashMap.newKeySet();
        List<Future<Integer>> hands = new ArrayList<>();
        CountDownLatch busy = new CountDownLatch(4);
        AtomicBoolean withdrawn = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        for (int hand = 0; hand < 4; hand++) {
            List<Claim> own = claims.subList(hand * READERS / 4, (hand + 1) * READERS / 4);
            hands.add(pool.submit(() -> {
                int begun = 0;
                for (Claim claim : own) {
                    boolean after = withdrawn.get();
                    boolean begins = !ledger.enter(begins(List.of(claim))).isEmpty();
                    begun += begins ? 1 : 0;
                    if (after && begins) {
                        late.add(claim.toString());
                    }
                    busy.countDown();
                }
                return begun;
            }));
        }

        busy.await();
        withdraw(gone);
        withdrawn.set(true);

        int begun = 0;
        for (Future<Integer> hand : hands) {
            begun += hand.get();
        }
        pool.shutdown();
        assertThat(late).isEmpty();
        assertThat(begun).isBetween(1, READERS);
        report(issue).body("deliveries.sending", equalTo(begun));
    }

    private UUID handedOut(UUID gone, int readers) {
        for (int reader = 0; reader < readers; reader++) {
            newsroom.subscriber("reader" + reader + "@example.org");
        }
        UUID kept = newsroom.review("Child Kept", "2026-09-01").id();
        UUID issue = desk.released(Map.of("reviews", List.of(kept, gone)));
        fanOut.run(issue);
        return issue;
    }

    private void withdraw(UUID review) {
        withdraw.withdraw(review, new Withdrawal("to protect a child"), "editor");
    }

    private static List<Turn> begins(List<Claim> claims) {
        return claims.stream().map(claim -> Turn.begin(claim, 1)).toList();
    }
}

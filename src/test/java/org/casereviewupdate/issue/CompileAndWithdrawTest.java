package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** An issue is compiled, or handed out, and one of its reviews is withdrawn at the same moment. */
@FeatureTest
class CompileAndWithdrawTest {

    /** A few in every build; {@code -Dinterleavings=1000} for more. */
    private static final int INTERLEAVINGS = Integer.getInteger("interleavings", 50);

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Inject
    CompileDigest digest;

    @Inject
    ReleaseIssue release;

    @Inject
    WithdrawReview withdraw;

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    /** How much longer the withdrawal is held back than the other, in turns of nothing; below zero the other is. */
    private long turns;

    private long step = 10_000;
    private boolean wasTooLate;

    @Test
    void k_05_what_was_withdrawn_while_it_was_compiled_is_in_nothing_that_is_sent() {
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child Kept", "2026-09-02");
        int copied = 0;
        for (int i = 0; i < INTERLEAVINGS; i++) {
            UUID gone = newsroom.review("Child Canary", "2026-09-01").id();
            CompletableFuture<Void> withdrawn =
                    together(() -> withdraw(gone), () -> digest.compile(SEPTEMBER, "editor"));
            withdrawn.join();

            UUID issue = UUID.fromString(tables.rows("select id from issue").get(0));
            boolean told = !tables.rows("select 1 from issue_item where source_id = '" + gone + "'")
                    .isEmpty();
            copied += told ? 1 : 0;
            aim(told);
            if (told) {
                assertThatThrownBy(() -> release.release(issue, "editor")).isInstanceOf(OpenFindings.class);
            } else {
                release.release(issue, "editor");
            }
            newsroom.tick();

            assertThat(tables.rows("select status from issue")).containsExactly(told ? "COMPILED" : "SENT");
            assertThat(tables.rows("select 1 from issue where started_at is not null"))
                    .hasSize(told ? 0 : 1);
            forgetIssues();
        }
        assertThat(copied).as("how often it was too late").isStrictlyBetween(0, INTERLEAVINGS);
        assertThat(mailbox.all())
                .hasSize(INTERLEAVINGS - copied)
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("Canary"));
    }

    @Test
    void k_05_what_is_withdrawn_while_it_is_handed_out_leaves_with_nobody_afterwards() {
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child Kept", "2026-09-02");
        int mailed = 0;
        for (int i = 0; i < INTERLEAVINGS; i++) {
            UUID gone = newsroom.review("Child Canary", "2026-09-01").id();
            UUID issue = digest.compile(SEPTEMBER, "editor").id();
            release.release(issue, "editor");
            int[] mailedBefore = new int[1];
            together(
                            () -> {
                                withdraw(gone);
                                mailedBefore[0] = mailbox.all().size();
                            },
                            newsroom::tick)
                    .join();
            int answered = mailbox.all().size();
            newsroom.tick();
            newsroom.tick();

            // What a connection was just handing over may finish, and no more.
            assertThat(mailbox.all()).hasSize(answered);
            assertThat(answered - mailedBefore[0]).isBetween(0, 1);
            mailed += answered;
            aim(answered > 0);
            if (answered == 0) {
                assertThat(tables.rows("select status from issue")).containsExactly("HALTED");
            }
            mailbox.clear();
            forgetIssues();
        }
        assertThat(mailed).as("how often it was too late").isStrictlyBetween(0, INTERLEAVINGS);
    }

    /** Closes in on the moment at which it is decided, from both sides. */
    private void aim(boolean tooLate) {
        step = tooLate == wasTooLate ? Math.min(step * 3 / 2, 1_000_000) : Math.max(step / 2, 100);
        wasTooLate = tooLate;
        turns += tooLate ? -step : step;
    }

    private void withdraw(UUID review) {
        withdraw.withdraw(review, new Withdrawal("An identity has to be protected"), "editor");
    }

    /** Starts both at one moment, one of them held back for a while. */
    private CompletableFuture<Void> together(Runnable first, Runnable second) {
        CyclicBarrier start = new CyclicBarrier(2);
        long heldBack = turns;
        return CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> run(start, heldBack, first)),
                CompletableFuture.runAsync(() -> run(start, -heldBack, second)));
    }

    private static void run(CyclicBarrier start, long heldBack, Runnable work) {
        await(start);
        for (long i = 0; i < heldBack; i++) {
            Thread.onSpinWait();
        }
        work.run();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void forgetIssues() {
        tables.change("delete from delivery");
        tables.change("delete from issue");
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a tick reads of a ledger that grew by thousands while the planner takes it for empty, as it does from an {@code analyze} before the
 * first issue until the one after it: a plan made then is kept, and one that goes through the ledger for each row of it would be the end.
 */
@FeatureTest
class GrownLedgerTest {

    /** PostgreSQL settles for one plan at its sixth look, and the driver lets it have one from its fifth. */
    private static final int UNTIL_A_PLAN_IS_KEPT = 12;

    private static final int GROWN = 3_000;

    enum Step {
        AFTER_LOST_WORKERS,
        SKIP,
        CLOSE,
        DEAD_MAILBOXES,
        CLAIM,
        WAITING
    }

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    TableDump tables;

    @Inject
    Sweep sweep;

    @Inject
    DeadMailboxes deadMailboxes;

    @Inject
    Claims claims;

    @Inject
    LedgerReads reads;

    @ParameterizedTest
    @EnumSource
    void a_tick_does_not_read_what_has_left(Step step) {
        tables.change("vacuum analyze delivery");
        tables.change("vacuum analyze delivery_batch");
        newsroom.subscriber("reader@example.org");
        UUID issue = desk.handedOut();
        for (int i = 0; i < UNTIL_A_PLAN_IS_KEPT; i++) {
            run(step, issue);
        }

        tables.change("""
            insert into delivery (issue_id, subscriber_id, status, worker, lease_until)
            select ?, gen_random_uuid(), case number % 3 when 0 then 'SENDING' else 'ACCEPTED' end, gen_random_uuid(),
                case number % 3 when 0 then now() + interval '1 hour' end
            from generate_series(1, cast(? as int)) as number
            """, issue, GROWN);
        tables.change("""
            insert into delivery_batch (issue_id, domain, number, subscribers)
            select ?, '', 100 + number, array[gen_random_uuid()]
            from generate_series(1, cast(? as int)) as number
            """, issue, GROWN);

        assertThat(run(step, issue)).isLessThan(10);
    }

    /** How many deliveries it reads. */
    private long run(Step step, UUID issue) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = reads.soFar();
            switch (step) {
                case AFTER_LOST_WORKERS -> sweep.afterLostWorkers();
                case SKIP -> sweep.skip();
                case CLOSE -> sweep.close(issue);
                case DEAD_MAILBOXES -> deadMailboxes.suspend();
                case CLAIM -> claims.take(issue, UUID.randomUUID(), "", 8);
                case WAITING -> claims.waiting(issue, List.of("example.org"));
            }
            return reads.soFar() - before;
        });
    }
}

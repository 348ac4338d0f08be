package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sample of the fault runs, small enough for every build. */
class FaultSampleIT {

    private static final long SEED = 20260910L;
    private static final int READERS = 200;

    private static FaultRuns runs;

    @BeforeAll
    static void start() {
        runs = FaultRuns.start(SEED, Results.in(Path.of("target/fault-sample.csv")));
    }

    @AfterAll
    static void stop() {
        runs.close();
    }

    @Test
    void d_06_killed_with_the_recipients_half_written() {
        keepsItsPromisesIn(Scenario.KILL_AT_KP3, 1);
    }

    @Test
    void d_06_killed_between_the_relays_answer_and_the_record_of_it() {
        keepsItsPromisesIn(Scenario.KILL_AT_KP8, 2);
    }

    @Test
    void d_07_killed_again_and_again_among_three() {
        keepsItsPromisesIn(Scenario.KILLS_AMONG_THREE, 3);
    }

    @Test
    void d_08_the_database_is_killed_and_comes_back() {
        keepsItsPromisesIn(Scenario.POSTMASTER_KILLED, 4);
    }

    @Test
    void d_10_the_connection_breaks_at_a_commit() {
        keepsItsPromisesIn(Scenario.COMMIT_CUT, 8);
    }

    @Test
    void d_15_k_01_halted_and_resumed() {
        keepsItsPromisesIn(Scenario.HALTED_AND_RESUMED, 5);
    }

    @Test
    void u_01_u_02_readers_leave_by_one_click_while_it_leaves() {
        keepsItsPromisesIn(Scenario.READERS_LEAVE, 6);
    }

    @Test
    void k_02_a_review_is_withdrawn_while_it_leaves() {
        keepsItsPromisesIn(Scenario.REVIEW_WITHDRAWN, 7);
    }

    @Test
    void d_06_killed_behind_a_connection_pooler() {
        Optional<String> lacking = Scenario.POOLER.lacking();
        assumeTrue(lacking.isEmpty(), lacking::orElseThrow);
        keepsItsPromisesIn(Scenario.POOLER, 9);
    }

    @Test
    void the_rig_notices_who_is_lost_doubled_or_mailed_after_leaving() throws SQLException {
        Rig rig = runs.rig();
        rig.replicas(1);
        Run run = rig.release(20);
        run.awaitSent();
        List<UUID> readers = List.copyOf(run.readers().values());
        run.leave(readers.get(0));

        rig.execute("delete from delivery where subscriber_id = '" + readers.get(1) + "'");
        rig.execute("update delivery set status = 'SKIPPED', reason = 'none' where subscriber_id = '" + readers.get(2)
                + "'");
        DatabaseFaults.pass(Duration.ofMillis(2500));
        rig.execute("update subscriber set status = 'CONFIRMED' where id = '" + readers.get(0) + "'");
        rig.execute("update delivery set status = 'QUEUED' where subscriber_id = '" + readers.get(0) + "'");
        rig.execute("update issue set status = 'SENDING'");
        run.awaitSent();

        Verdict verdict = Reconciler.judge(rig, run);
        assertThat(verdict).hasToString("lost 2, doubled 1, mailed after leaving 1, uncertain 0 (bound 0)");
        assertThat(verdict.faults()).hasSize(6);
    }

    private static void keepsItsPromisesIn(Scenario scenario, int number) {
        assertThat(runs.play(scenario, number, READERS)).isEmpty();
    }
}

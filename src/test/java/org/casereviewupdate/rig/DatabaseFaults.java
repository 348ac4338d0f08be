package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.casereviewupdate.rig.CommitCutter.Commit;
import org.casereviewupdate.rig.CommitCutter.Where;

/**
 * Scenarios in which PostgreSQL, or the way to it, breaks. No process dies, and each enters what it has been told as soon as it can: so in
 * the end nothing may be uncertain.
 */
final class DatabaseFaults {

    private DatabaseFaults() {}

    /** kill -9 to the postmaster, and a start on the same data some seconds later. */
    static Run postmaster(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
        rig.postgres().kill();
        pass(Duration.ofMillis(300 + random.nextInt(2500)));
        rig.postgres().restart();
        return run;
    }

    /**
     * The same, and the start waits past every lease. Whoever comes first then takes what was on its way for uncertain; the clerks know better,
     * and settle it.
     */
    static Scenario.Play away(Duration time) {
        return (rig, random, readers) -> {
            rig.replicas(2);
            Run run = rig.release(readers);
            run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
            rig.postgres().kill();
            pass(time);
            rig.postgres().restart();
            run.awaitSent();
            run.awaitSettled();
            return run;
        };
    }

    /** kill -9 to one backend: the postmaster then ends all the others, and recovers. */
    static Run backend(Rig rig, Random random, int readers) throws SQLException {
        rig.replicas(2);
        Run run = rig.release(readers);
        for (int i = 1; i <= 2; i++) {
            run.awaitAccepted(readers * i / 4 + random.nextInt(readers / 5));
            List<String> backends =
                    rig.query("select pid from pg_stat_activity where backend_type = 'client backend' and pid <>"
                            + " pg_backend_pid()");
            long pid = Long.parseLong(backends.get(random.nextInt(backends.size())));
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        return run;
    }

    /** The way to the database is slow in bursts, and the promises of two seconds hold all the same. */
    static Run slow(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        List<UUID> leaving = new ArrayList<>(run.readers().values());
        Collections.shuffle(leaving, random);
        for (int i = 0; i < 3; i++) {
            run.awaitAccepted(readers * i / 4);
            rig.replica(i % 2).database().delay(Duration.ofMillis(200 + random.nextInt(1300)));
            run.leave(leaving.get(i));
            if (i == 1) {
                run.haltAndResume(Duration.ofMillis(3500));
            }
            rig.mend();
        }
        return run;
    }

    /** One replica's way to the database swallows everything past its leases; the other takes over. */
    static Run blackHole(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
        Replica cutOff = rig.replica(random.nextInt(2));
        cutOff.database().blackHole();
        try {
            run.awaitTakenOver();
        } finally {
            cutOff.database().heal();
        }
        run.awaitSent();
        run.awaitQuiet();
        run.awaitSettled();
        return run;
    }

    /**
     * The same in the middle of a transaction, whose locks the database keeps for a client it cannot reach. What is locked may wait; the
     * other replica must not.
     */
    static Run blackHoleAtCommit(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
        Replica cutOff = rig.replica(random.nextInt(2));
        CommitCutter commits = cutOff.commits();
        Commit commit = oneOf(random, Commit.TURN, Commit.TURN, Commit.BATCH, Commit.TRANSACTION);
        commits.cut(commit, 1 + random.nextInt(3), Where.WITHIN);
        try {
            awaitCut(run, commits, "D-09: swallowed at " + commit);
            run.awaitTakenOver();
        } finally {
            commits.stop();
            cutOff.database().heal();
        }
        run.awaitSent();
        run.awaitQuiet();
        run.awaitSettled();
        return run;
    }

    /** All connections to the database break at once, several times. */
    static Run cut(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        for (int i = 1; i <= 3; i++) {
            run.awaitAccepted(readers * i / 4);
            rig.replica(random.nextInt(2)).database().cut();
        }
        return run;
    }

    /**
     * The connection breaks at a commit: before it arrives, or when it has and nobody hears of it. The first is that of a turn, so that what the
     * relay said is written and nobody knows that it is.
     */
    static Run commit(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        cutOne(rig, run, random, Commit.TURN, Where.AFTER);
        for (int i = 2; i <= 3; i++) {
            run.awaitAccepted(readers * i / 5);
            Commit commit = oneOf(random, Commit.TURN, Commit.TURN, Commit.BATCH, Commit.TRANSACTION);
            cutOne(rig, run, random, commit, oneOf(random, Where.BEFORE, Where.AFTER));
        }
        return run;
    }

    private static void cutOne(Rig rig, Run run, Random random, Commit commit, Where where) {
        CommitCutter commits = rig.replica(random.nextInt(2)).commits();
        commits.cut(commit, 1 + random.nextInt(3), where);
        awaitCut(run, commits, "D-10: cut at " + commit);
        commits.stop();
    }

    private static void awaitCut(Run run, CommitCutter commits, String what) {
        run.awaitUnlessSent(commits::done);
        if (!commits.done()) {
            run.faults().add(what + " was nothing before the issue had left");
        }
    }

    @SafeVarargs
    private static <T> T oneOf(Random random, T... choice) {
        return choice[random.nextInt(choice.length)];
    }

    /** Time is what breaks here, so it has to pass. */
    static void pass(Duration time) {
        long start = System.nanoTime();
        Awaitility.await()
                .atMost(time.plusSeconds(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> System.nanoTime() - start > time.toNanos());
    }
}

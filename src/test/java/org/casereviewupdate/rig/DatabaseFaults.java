package org.casereviewupdate.rig;

import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.casereviewupdate.rig.FaultProxy.Verdict;

/** Scenarios in which PostgreSQL, or the way to it, breaks. */
final class DatabaseFaults {

    private DatabaseFaults() {}

    /** kill -9 to the postmaster, and a start on the same data some seconds later. */
    static Run postmaster(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
        rig.postgres().kill();
        run.doubtOf(2);
        pass(Duration.ofMillis(300 + random.nextInt(2500)));
        rig.postgres().restart();
        return run;
    }

    /** One replica's way to the database swallows everything past its leases; the other takes over. */
    static Run blackHole(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
        Replica cutOff = rig.replica(random.nextInt(2));
        cutOff.database().blackHole();
        run.doubtOf(1);
        try {
            run.awaitTakenOver();
        } finally {
            cutOff.database().heal();
        }
        run.awaitSent();
        run.awaitQuiet();
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
        cutOff.commits().cut(1 + random.nextInt(8), Verdict.SWALLOW);
        run.doubtOf(1);
        try {
            run.awaitTakenOver();
        } finally {
            cutOff.commits().cut(Integer.MAX_VALUE, Verdict.PASS);
            cutOff.database().heal();
        }
        run.awaitSent();
        run.awaitQuiet();
        return run;
    }

    /** All connections to the database break at once, several times. */
    static Run cut(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        for (int i = 1; i <= 3; i++) {
            run.awaitAccepted(readers * i / 4);
            rig.replica(random.nextInt(2)).database().cut();
            run.doubtOf(1);
        }
        return run;
    }

    /** The connection breaks at a COMMIT: before it arrives, or when it has and nobody hears of it. */
    static Run commit(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        for (int i = 1; i <= 3; i++) {
            run.awaitAccepted(readers * i / 5);
            rig.replica(random.nextInt(2))
                    .commits()
                    .cut(1 + random.nextInt(8), random.nextBoolean() ? Verdict.CUT_BEFORE : Verdict.CUT_AFTER);
            run.doubtOf(1);
        }
        return run;
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

package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A scenario in which PostgreSQL can write nothing any more. */
final class FullDisks {

    private static final String FULL = "No space left on device";
    private static final Duration LONG = Duration.ofSeconds(30);

    private FullDisks() {}

    /**
     * The disk fills up while an issue leaves, and there is room again some seconds later. A table that cannot grow is an error; a log that
     * cannot grow ends PostgreSQL, and somebody has to start it again. Nobody dies of it but PostgreSQL, so in the end nothing is uncertain.
     */
    static Run full(Rig rig, Random random, int readers) {
        rig.replicas(2);
        try (SmallDisk disk = SmallDisk.under(rig.postgres())) {
            Run run = rig.release(readers);
            run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
            int said = rig.postgres().log().length();
            disk.fill();
            awaitFull(rig, run, said, random.nextBoolean());
            int before = run.accepted();
            DatabaseFaults.pass(Duration.ofSeconds(3 + random.nextInt(3)));
            int meanwhile = run.accepted() - before;
            System.out.printf("  %d messages left before it was full, %d while it was%n", before, meanwhile);
            if (meanwhile > 2 * Settings.CONNECTIONS * rig.replicas().size()) {
                run.faults().add("D-20: " + meanwhile + " messages left while the disk was full");
            }
            disk.free();
            rig.postgres().awaitUp();
            run.awaitSent();
            run.awaitSettled();
            return run;
        }
    }

    private static void awaitFull(Rig rig, Run run, int said, boolean log) {
        try {
            Awaitility.await()
                    .atMost(LONG)
                    .pollDelay(Duration.ZERO)
                    .ignoreExceptions()
                    .until(() -> {
                        if (log) {
                            growTheLog(rig);
                        }
                        return rig.postgres().log().substring(said).contains(FULL) || run.isIn("SENT");
                    });
        } catch (ConditionTimeoutException room) {
            run.faults().add("D-20: the full disk was not felt");
        }
    }

    private static void growTheLog(Rig rig) {
        try {
            rig.query("select pg_switch_wal()");
        } catch (SQLException down) {
            // which is what it was to bring about
        }
    }
}

package org.casereviewupdate.rig;

import java.time.Duration;
import java.util.Random;

/** Scenarios in which machines do not agree what time it is. */
final class Clocks {

    private Clocks() {}

    /** Seven minutes apart from the start, and one set back by an hour on the way. */
    static Run disagree(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Replica fast = rig.replica(0);
        Replica slow = rig.replica(1);
        try {
            fast.shiftClock(Duration.ofMinutes(4));
            slow.shiftClock(Duration.ofMinutes(-3));
            Run run = rig.release(readers);
            run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
            (random.nextBoolean() ? fast : slow).shiftClock(Duration.ofHours(-1));
            run.awaitSent();
            return run;
        } finally {
            rig.kill(fast); // what such a process remembers is of no use to the next run
            rig.kill(slow);
        }
    }
}

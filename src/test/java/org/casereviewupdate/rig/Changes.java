package org.casereviewupdate.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Scenarios in which people change their minds while an issue leaves. */
final class Changes {

    private static final Duration LONGER_THAN_THE_RULE = Duration.ofMillis(3500);

    private Changes() {}

    /** Halted and resumed, twice or thrice. */
    static Run haltAndResume(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        int times = 2 + random.nextInt(2);
        for (int i = 1; i <= times; i++) {
            run.awaitAccepted(readers * i / (times + 2));
            run.haltAndResume(random.nextBoolean() ? LONGER_THAN_THE_RULE : Duration.ofMillis(random.nextInt(500)));
        }
        return run;
    }

    /** One reader after another leaves by one click, before or after being mailed. */
    static Run leave(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        List<UUID> leaving = new ArrayList<>(run.readers().values());
        Collections.shuffle(leaving, random);
        for (int i = 0; i < 20; i++) {
            run.awaitAccepted(readers * i / 40);
            run.leave(leaving.get(i));
        }
        return run;
    }

    /** A review is withdrawn: the issue halts by itself, and an editor lets the rest go. */
    static Run withdraw(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
        run.withdrawReview();
        run.awaitHalted();
        DatabaseFaults.pass(LONGER_THAN_THE_RULE);
        rig.desk().resume(run.issue());
        return run;
    }
}

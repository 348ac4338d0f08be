package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;

/** Scenarios in which processes of the program end or stand still. */
final class Kills {

    private static final Duration UNTIL_THE_POINT = Duration.ofSeconds(60);

    private Kills() {}

    /** D-06: one process dies there, and another goes on. */
    static Scenario.Play at(KillPoint point) {
        return (rig, random, readers) -> {
            rig.replicas(0);
            int nth = nth(point, random, readers);
            Replica doomed = start(rig, point, nth);
            Run run = rig.prepare(readers);
            watch(rig, doomed, point, nth);
            // Whoever is answered by nobody asks again, as a person would.
            CompletableFuture<Void> editor = CompletableFuture.runAsync(() -> {
                run.composed(rig.desk().compose(run.key(), run.reviews()));
                rig.desk().release(run.issue());
            });
            doomed.awaitDeath(UNTIL_THE_POINT);
            rig.bury(doomed);
            if (rig.query("select 1 where " + point.left()).isEmpty()) {
                run.faults().add("D-06: it did not die at " + point + ", which leaves: " + point.left());
            }
            run.doubtOf(point.compareTo(KillPoint.KP4) < 0 ? 0 : 1);
            hurryMostly(run, random);
            rig.replicas(1);
            editor.join();
            return run;
        };
    }

    /** kill -9 to one of three, again and again, with a new one in its place each time. */
    static Run amongThree(Rig rig, Random random, int readers) {
        rig.replicas(3);
        Run run = rig.release(readers);
        hurryMostly(run, random);
        List<CompletableFuture<Void>> replacements = new ArrayList<>();
        int kills = 2 + random.nextInt(2);
        for (int i = 1; i <= kills; i++) {
            run.awaitAccepted(readers * i / (kills + 1));
            rig.kill(rig.replica(random.nextInt(rig.replicas().size())));
            run.doubtOf(1);
            replacements.add(CompletableFuture.runAsync(rig::another));
        }
        replacements.forEach(CompletableFuture::join);
        return run;
    }

    /** K-03: all processes die while the issue is halted; those that come after them leave it halted until somebody asks to go on. */
    static Run allWhileHalted(Rig rig, Random random, int readers) throws SQLException {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
        if (!run.halt()) {
            return run;
        }
        DatabaseFaults.pass(Duration.ofMillis(random.nextInt(300)));
        rig.replicas().forEach(rig::kill);
        run.doubtOf(2);
        hurryMostly(run, random);
        rig.replicas(2);
        DatabaseFaults.pass(Duration.ofSeconds(3));
        if (!run.isIn("HALTED")) {
            run.faults().add("K-03: the issue did not stay halted");
        }
        run.resume();
        return run;
    }

    /** SIGTERM lets what has begun end: nothing may be uncertain. */
    static Run drain(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
        Replica old = rig.replica(random.nextInt(2));
        old.terminate();
        old.awaitDeath(Duration.ofSeconds(30));
        rig.bury(old);
        return run;
    }

    /** kill -STOP past every lease, then -CONT: it finds that nothing is its own any more. */
    static Run freeze(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
        Replica sleeper = rig.replica(random.nextInt(2));
        sleeper.freeze();
        run.doubtOf(1);
        try {
            run.awaitTakenOver();
        } finally {
            sleeper.thaw();
        }
        run.awaitSent();
        run.awaitQuiet();
        return run;
    }

    private static Replica start(Rig rig, KillPoint point, int nth) {
        return point.inProgram() ? rig.doomed(point, nth) : rig.another();
    }

    private static void watch(Rig rig, Replica doomed, KillPoint point, int nth) {
        if (point.inProgram()) {
            return;
        }
        AtomicInteger left = new AtomicInteger(nth);
        rig.relay().on(point == KillPoint.KP6 ? Moment.DATA : Moment.DOT, peer -> left.decrementAndGet() == 0, peer -> {
            doomed.kill();
            SmtpAct.drop().play(peer);
        });
    }

    /** Now and then the leases have all their time: nothing may depend on the rig's haste. */
    private static void hurryMostly(Run run, Random random) {
        if (random.nextInt(16) > 0) {
            run.hurry();
        }
    }

    private static int nth(KillPoint point, Random random, int readers) {
        return switch (point) {
            case KP1, KP2, KP3, KP9 -> 1;
            case KP4 -> 1 + random.nextInt(Math.max(Settings.CONNECTIONS, readers / (2 * Settings.CLAIM_SIZE)));
            case KP5, KP6, KP7 -> 1 + random.nextInt(readers * 3 / 4);
            case KP8 ->
                1 + Settings.CONNECTIONS + random.nextInt(readers / 2); // the first of each connection ends nothing
        };
    }
}

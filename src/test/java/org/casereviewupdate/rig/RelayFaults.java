package org.casereviewupdate.rig;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.casereviewupdate.support.SmtpPeer;

/** Scenarios in which the relay, or the way to it, breaks. */
final class RelayFaults {

    private RelayFaults() {}

    /** It drops the connection at every seventh DATA: nobody can have got that message. */
    static Run dropAtData(Rig rig, Random random, int readers) {
        return with(rig, readers, Moment.DATA, every(7), SmtpAct.drop());
    }

    /** It closes after some messages on a connection. */
    static Run closing(Rig rig, Random random, int readers) {
        int some = 5 + random.nextInt(20);
        SmtpAct closing = SmtpAct.reply("421 4.3.0 Enough for now").then(SmtpAct.drop());
        return with(rig, readers, Moment.MAIL, peer -> peer.messages() >= some, closing);
    }

    /** It takes a message and says nothing, or goes, or says yes and goes at once. */
    static Run silentAfterDot(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.compose(readers);
        rig.relay().on(Moment.DOT, every(readers / 5), SmtpAct.silence());
        rig.relay().on(Moment.DOT, every(readers / 4), SmtpAct.drop());
        rig.relay()
                .on(
                        Moment.DOT,
                        every(readers / 3),
                        SmtpAct.reply("250 2.0.0 Queued").then(SmtpAct.drop()));
        rig.desk().release(run.issue());
        return run;
    }

    /** The way to it is cut, at any place in any message. */
    static Run cut(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        FaultProxy way = rig.replica(0).relay();
        int before = way.cuts();
        for (int i = 1; i <= 3; i++) {
            run.awaitAccepted(readers * i / 5);
            if (random.nextBoolean()) {
                way.cut();
                run.doubtOf(1);
            } else {
                way.cutAfter(1 + random.nextInt(40_000));
                run.awaitAccepted(readers * i / 5 + readers / 20);
                way.heal();
            }
        }
        run.awaitSent();
        run.doubtOfConnections(way.cuts() - before);
        return run;
    }

    /** The way to it swallows everything for longer than anybody waits. */
    static Run blackHole(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
        FaultProxy way = rig.replica(0).relay();
        way.blackHole();
        run.doubtOf(1);
        DatabaseFaults.pass(Duration.ofSeconds(Settings.ANSWER_SECONDS + 1L + random.nextInt(3)));
        way.heal();
        return run;
    }

    private static Run with(Rig rig, int readers, Moment moment, Predicate<SmtpPeer> when, SmtpAct act) {
        rig.replicas(2);
        Run run = rig.compose(readers);
        rig.relay().on(moment, when, act);
        rig.desk().release(run.issue());
        return run;
    }

    static Predicate<SmtpPeer> every(int nth) {
        AtomicInteger seen = new AtomicInteger();
        return peer -> seen.incrementAndGet() % nth == 0;
    }
}

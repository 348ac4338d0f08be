package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;

/** Scenarios in which the relay is there and makes difficulties. */
final class RelayTroubles {

    private static final String MEGABYTE = "x".repeat(1_000_000) + "\r\n";
    private static final String EIGHT_BITS = "\u00ff\u00fe\u0080 \u00c3\u0000\r\n";
    private static final String ENDLESS = "250-and so on\r\n".repeat(50_000);

    private RelayTroubles() {}

    /** Nobody is served for a while. It costs no delivery an attempt, and the relay is not stormed. */
    static Run down(Rig rig, Random random, int readers) throws SQLException {
        rig.replicas(2);
        Run run = rig.compose(readers);
        AtomicBoolean down = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        rig.relay().on(Moment.GREETING, peer -> down.get() && tries.incrementAndGet() > 0, SmtpAct.drop());
        rig.desk().release(run.issue());
        int seconds = 3 + random.nextInt(3);
        DatabaseFaults.pass(Duration.ofSeconds(seconds));
        down.set(false);
        int patient = 2 * Settings.CONNECTIONS * (seconds + 1);
        if (tries.get() > patient) {
            run.faults().add("D-23: " + tries + " tries in " + seconds + " s");
        }
        run.awaitSent();
        if (!rig.query("select 1 from delivery where attempts > 1").isEmpty()) {
            run.faults().add("D-23: attempts were spent on a relay that was not there");
        }
        return run;
    }

    /** Every third recipient is told to come back later, once. */
    static Run greylisting(Rig rig, Random random, int readers) {
        Set<String> known = ConcurrentHashMap.newKeySet();
        int third = random.nextInt(3);
        rig.replicas(2);
        Run run = rig.compose(readers);
        rig.relay()
                .on(
                        Moment.RCPT,
                        peer -> Math.floorMod(peer.recipient().hashCode(), 3) == third && known.add(peer.recipient()),
                        SmtpAct.reply("450 4.7.1 Greylisted, come back later"));
        rig.desk().release(run.issue());
        return run;
    }

    /** Some connections are answered an octet a second; the others go on. */
    static Run tarpit(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.compose(readers);
        int which = random.nextInt(4);
        rig.relay()
                .on(
                        random.nextBoolean() ? Moment.RCPT : Moment.DATA,
                        peer -> peer.connection() % 4 == which && peer.messages() > 2,
                        SmtpAct.trickle("250 2.0.0 Slowly\r\n", Duration.ofSeconds(1)));
        rig.desk().release(run.issue());
        return run;
    }

    /** What is no reply, at any stage: eight bits, a megabyte in one line, a reply that does not end. */
    static Run garbage(Rig rig, Random random, int readers) {
        rig.replicas(2);
        Run run = rig.compose(readers);
        for (Moment moment : List.of(Moment.EHLO, Moment.MAIL, Moment.RCPT, Moment.DATA)) {
            String octets = List.of(EIGHT_BITS, MEGABYTE, ENDLESS).get(random.nextInt(3));
            rig.relay().on(moment, RelayFaults.every(readers / 4 + random.nextInt(20)), SmtpAct.raw(octets));
        }
        // Behind the final dot a reply that does not end could begin with a yes.
        String last = random.nextBoolean() ? EIGHT_BITS : MEGABYTE;
        rig.relay().on(Moment.DOT, RelayFaults.every(readers / 4), SmtpAct.raw(last));
        rig.desk().release(run.issue());
        return run;
    }
}

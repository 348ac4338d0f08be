package org.casereviewupdate.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Entry;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.casereviewupdate.support.TestCertificates;

/** Scenarios in which the relay suddenly does not let us in, or in a way that we must not use. */
final class RelayDoors {

    private static final String PASSWORD = "invented-password-of-the-rig";
    private static final int REPLICAS = 2;
    private static final int TRIES = 3;

    private RelayDoors() {}

    /** The login is refused: each replica tries it three times at most, and the issue halts until an editor lets the rest go. */
    static Run loginRefused(Rig rig, Random random, int readers) {
        AtomicInteger logins = new AtomicInteger();
        AtomicBoolean shut = new AtomicBoolean();
        Run run = until(
                rig,
                random,
                readers,
                shut,
                () -> rig.relay()
                        .on(
                                Moment.AUTH,
                                peer -> shut.get() && logins.incrementAndGet() > 0,
                                SmtpAct.reply("535 5.7.8 No")));
        if (logins.get() > REPLICAS * TRIES) {
            run.faults().add("D-27: " + logins + " logins were tried in vain");
        }
        return run;
    }

    /** STARTTLS is offered no more: not a word that matters is said in plain text. */
    static Run startTlsGone(Rig rig, Random random, int readers) {
        AtomicBoolean shut = new AtomicBoolean();
        SmtpAct plain = SmtpAct.reply("250-scripted.example", "250-PIPELINING", "250 AUTH PLAIN");
        return until(rig, random, readers, shut, () -> rig.relay().on(Moment.EHLO, peer -> shut.get(), plain));
    }

    private static Run until(Rig rig, Random random, int readers, AtomicBoolean shut, Runnable script) {
        ScriptedSmtpServer relay = rig.relay();
        relay.withTls(TestCertificates.showing(TestCertificates.good())).offering("PIPELINING", "AUTH PLAIN");
        rig.only(REPLICAS, secured());
        try {
            Run run = rig.release(readers);
            script.run();
            relay.on(
                    Moment.MAIL,
                    peer -> shut.get(),
                    SmtpAct.reply("421 4.3.2 Come in again").then(SmtpAct.drop()));
            run.awaitAccepted(readers / 10 + random.nextInt(readers / 3));
            shut.set(true);
            run.awaitHalted();
            DatabaseFaults.pass(Duration.ofSeconds(3));
            shut.set(false);
            rig.desk().resume(run.issue());
            run.awaitSent();
            judge(rig, run);
            return run;
        } finally {
            rig.replicas().forEach(rig::kill);
            relay.withTls(null).offering("PIPELINING", "ENHANCEDSTATUSCODES");
        }
    }

    private static void judge(Rig rig, Run run) {
        Set<Integer> secured = new HashSet<>();
        for (Entry line : rig.relay().transcript()) {
            if (line.direction() == '!' && line.text().equals("TLS")) {
                secured.add(line.connection());
            } else if (line.direction() == '<'
                    && line.text().matches("(AUTH|MAIL) .*")
                    && !secured.contains(line.connection())) {
                run.faults().add("D-28: in plain text was said " + line.text().substring(0, 4));
            }
        }
        rig.everyReplica().stream()
                .filter(replica -> replica.log().contains(PASSWORD))
                .forEach(replica -> run.faults().add("D-27: the password is in a log"));
    }

    private static List<String> secured() {
        List<String> options = new ArrayList<>(TestCertificates.believed());
        options.add("-Dquarkus.mailer.start-tls=REQUIRED");
        options.add("-Dquarkus.mailer.login=REQUIRED");
        options.add("-Dquarkus.mailer.username=news");
        options.add("-Dquarkus.mailer.password=" + PASSWORD);
        return options;
    }
}

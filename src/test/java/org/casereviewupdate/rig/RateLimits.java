package org.casereviewupdate.rig;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.casereviewupdate.support.ScriptedSmtpServer.Entry;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;

/** A scenario in which nothing breaks but the provider's patience. */
final class RateLimits {

    private static final int LIMIT = 10;
    private static final int READERS = 60;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private RateLimits() {}

    /** In whatever second one looks, by the SMTP server's stamps, no more messages have ended than are allowed to all replicas together. */
    static Run threeReplicas(Rig rig, Random random, int readers) {
        rig.only(3, List.of("-Dcase-review-update.delivery.rate.per-second=" + LIMIT));
        try {
            Run run = rig.compose(Math.min(readers, READERS));
            // Nothing but the rate may slow it down.
            rig.relay().on(Moment.DOT, SmtpAct.reply("250 2.0.0 Queued"));
            rig.desk().release(run.issue());
            run.awaitSent();
            judge(run, dots(rig));
            return run;
        } finally {
            rig.replicas().forEach(rig::kill);
        }
    }

    private static void judge(Run run, List<Long> dots) {
        long nearest = IntStream.range(LIMIT, dots.size())
                .mapToLong(i -> dots.get(i) - dots.get(i - LIMIT))
                .min()
                .orElse(Long.MAX_VALUE);
        if (nearest < SECOND) {
            run.faults().add("D-30: %d messages within %d ms".formatted(LIMIT + 1, nearest / 1_000_000));
        }
        System.out.printf(
                "  %d messages in %d ms, and any %d in a row took at least %d ms%n",
                dots.size(), (dots.get(dots.size() - 1) - dots.get(0)) / 1_000_000, LIMIT + 1, nearest / 1_000_000);
    }

    private static List<Long> dots(Rig rig) {
        return rig.relay().transcript().stream()
                .filter(line -> line.direction() == '<' && line.text().equals("."))
                .map(Entry::nanos)
                .sorted()
                .toList();
    }
}

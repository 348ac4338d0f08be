package org.casereviewupdate.rig;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;

/** A scenario in which nothing breaks but the provider's patience. */
final class RateLimits {

    private static final int LIMIT = 10;
    private static final int SLOW_LIMIT = 3;
    private static final int READERS = 60;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private RateLimits() {}

    /**
     * In whatever second one looks, by the SMTP server's stamps, no more messages have ended than are allowed to all replicas together, and of
     * those to one domain no more than that wants.
     */
    static Run threeReplicas(Rig rig, Random random, int readers) {
        rig.only(
                3,
                List.of(
                        "-Dcase-review-update.delivery.rate.per-second=" + LIMIT,
                        "-Dcase-review-update.delivery.rate.per-domain=" + Readers.SLOW + ":" + SLOW_LIMIT));
        try {
            Run run = rig.compose(Math.min(readers, READERS));
            // Nothing but the rates may slow it down.
            rig.relay().on(Moment.DOT, SmtpAct.reply("250 2.0.0 Queued"));
            rig.desk().release(run.issue());
            run.awaitSent();
            List<Posted> posted = Posted.all(rig.relay());
            judge(run, LIMIT, posted.stream());
            judge(run, SLOW_LIMIT, posted.stream().filter(one -> one.address().endsWith("@" + Readers.SLOW)));
            return run;
        } finally {
            rig.replicas().forEach(rig::kill);
        }
    }

    private static void judge(Run run, int limit, Stream<Posted> posted) {
        List<Long> dots =
                posted.map(Posted::dotAt).filter(at -> at != 0).sorted().toList();
        long nearest = IntStream.range(limit, dots.size())
                .mapToLong(i -> dots.get(i) - dots.get(i - limit))
                .min()
                .orElse(Long.MAX_VALUE);
        if (nearest < SECOND) {
            run.faults().add("D-30: %d messages within %d ms".formatted(limit + 1, nearest / 1_000_000));
        }
        System.out.printf(
                "  %d messages in %d ms, and any %d in a row took at least %d ms%n",
                dots.size(), (dots.get(dots.size() - 1) - dots.get(0)) / 1_000_000, limit + 1, nearest / 1_000_000);
    }
}

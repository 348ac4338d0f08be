package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A scenario in which nobody presses a button: a month falls due. */
final class Months {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalTime DUE = LocalTime.of(9, 0);

    /** How long before it falls due the copies' clocks are set. */
    private static final Duration BEFORE = Duration.ofSeconds(2);

    private Months() {}

    /** Three replicas see at once that it is the first of the next month, nine o'clock, and one of them is killed as soon as it is compiled. */
    static Run fallsDue(Rig rig, Random random, int readers) throws SQLException {
        rig.only(3, List.of("-Dcase-review-update.issue.tick=1s", "-Dcase-review-update.issue.hold=2s"));
        try {
            Run run = rig.prepare(readers);
            // The first month of all is the one in which they began.
            await(rig, "select first_period from newsletter_start");
            Duration ahead = Duration.between(Instant.now(), due().minus(BEFORE));
            rig.replicas().forEach(replica -> replica.shiftClock(ahead));
            run.composed(UUID.fromString(await(rig, "select id from issue where kind = 'MONTHLY'")));
            rig.kill(rig.replica(random.nextInt(3)));
            run.awaitSent();
            judge(run, rig.query("select period || ' ' || status from issue"));
            return run;
        } finally {
            rig.replicas().forEach(rig::kill); // their clocks are of no use to the next run
        }
    }

    private static Instant due() {
        return YearMonth.now(ZONE)
                .plusMonths(1)
                .atDay(1)
                .atTime(DUE)
                .atZone(ZONE)
                .toInstant();
    }

    private static String await(Rig rig, String sql) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofMinutes(1))
                .until(() -> rig.query(sql).stream().findFirst().orElse(null), found -> found != null);
    }

    private static void judge(Run run, List<String> issues) {
        if (!issues.equals(List.of(YearMonth.now(ZONE) + " SENT"))) {
            run.faults().add("D-01: one month fell due, and there are " + issues);
        }
    }
}

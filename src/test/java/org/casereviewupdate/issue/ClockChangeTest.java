package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody has set the schedule into the very hour that is left out, or comes twice, on the night when clocks change. */
@FeatureTest
class ClockChangeTest {

    private final TimeZone machines = TimeZone.getDefault();

    @Inject
    Newsletter newsletter;

    @Inject
    Issues issues;

    @Inject
    Catalogue catalogue;

    @Inject
    PublisherConfig publisher;

    @Inject
    AuditTrail audit;

    @Inject
    Newsroom newsroom;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @BeforeEach
    @AfterEach
    void the_machines_own_zone() {
        TimeZone.setDefault(machines);
    }

    /** The machine may stand anywhere: the newsletter's zone is the one that counts. */
    @ParameterizedTest
    @CsvSource({
        // 01:30 comes twice: the first one counts
        "Europe/London, 2026-10-25, 01:30, 2026-10-25T00:30:00Z, UTC",
        "Europe/London, 2026-10-25, 01:30, 2026-10-25T00:30:00Z, Europe/London",
        "Europe/London, 2026-10-25, 01:30, 2026-10-25T00:30:00Z, Pacific/Auckland",
        // 01:30 does not come: an hour later by the wall
        "Europe/London, 2027-03-28, 01:30, 2027-03-28T01:30:00Z, UTC",
        "Europe/London, 2027-03-28, 01:30, 2027-03-28T01:30:00Z, Europe/London",
        "Europe/London, 2027-03-28, 01:30, 2027-03-28T01:30:00Z, Pacific/Auckland",
        // 02:30 does not come
        "Pacific/Auckland, 2026-09-27, 02:30, 2026-09-26T14:30:00Z, UTC",
        "Pacific/Auckland, 2026-09-27, 02:30, 2026-09-26T14:30:00Z, Europe/London",
        "Pacific/Auckland, 2026-09-27, 02:30, 2026-09-26T14:30:00Z, Pacific/Auckland",
        // 02:30 comes twice
        "Pacific/Auckland, 2027-04-04, 02:30, 2027-04-03T13:30:00Z, UTC",
        "Pacific/Auckland, 2027-04-04, 02:30, 2027-04-03T13:30:00Z, Europe/London",
        "Pacific/Auckland, 2027-04-04, 02:30, 2027-04-03T13:30:00Z, Pacific/Auckland",
    })
    void d_04_the_month_falls_due_once(ZoneId zone, LocalDate night, LocalTime time, Instant due, String machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        CompileDigest digest = digest(zone, night.getDayOfMonth(), time);
        LocalDate monthBefore = night.minusMonths(1);
        clock.moveTo(monthBefore.atTime(LocalTime.NOON).atZone(zone).toInstant());
        tick(digest);
        newsroom.review("Child K", monthBefore.toString());

        for (int minute = -90; minute <= 150; minute++) {
            clock.moveTo(due.plus(Duration.ofMinutes(minute)));
            tick(digest);
        }

        assertThat(tables.rows(
                        "select concat_ws(' ', period, status, to_char(release_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'))"
                                + " from issue"))
                .containsExactly(monthBefore.toString().substring(0, 7) + " COMPILED "
                        + due.plus(Duration.ofHours(2))
                                .toString()
                                .substring(0, 16)
                                .replace('T', ' '));
    }

    private CompileDigest digest(ZoneId zone, int day, LocalTime time) {
        IssueSchedule schedule = new IssueSchedule(new IssueSettings(day, time, false), () -> zone);
        return new CompileDigest(newsletter, issues, catalogue, schedule, publisher, audit, clock);
    }

    private static void tick(CompileDigest digest) {
        QuarkusTransaction.requiringNew().run(digest::compileDue);
    }
}

package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "2026-09, 2026-10-01T08:00:00Z", // summer time
        "2026-10, 2026-11-01T09:00:00Z", // a week after the clocks went back
        "2027-02, 2027-03-01T09:00:00Z",
        "2027-03, 2027-04-01T08:00:00Z", // days after they went forward
        "2026-12, 2027-01-01T09:00:00Z",
    })
    void a_month_falls_due_at_nine_in_the_morning_where_its_readers_are(YearMonth month, Instant due) {
        assertThat(schedule(1, "09:00").due(month)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01, 31, 2027-02-28",
        "2028-01, 31, 2028-02-29",
        "2027-03, 31, 2027-04-30",
        "2027-01, 30, 2027-02-28",
        "2027-01, 29, 2027-02-28",
        "2028-01, 29, 2028-02-29",
    })
    void d_05_a_day_that_the_month_lacks_becomes_its_last(YearMonth month, int day, LocalDate due) {
        assertThat(LocalDate.ofInstant(schedule(day, "09:00").due(month), LONDON))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 29, 30, 31})
    void d_05_forty_eight_months_fall_due_once_each_and_in_order(int day) {
        IssueSchedule schedule = schedule(day, "09:00");

        var due = Stream.iterate(YearMonth.of(2026, 9), month -> month.plusMonths(1))
                .limit(48)
                .map(schedule::due)
                .toList();

        assertThat(due).isSorted().doesNotHaveDuplicates();
        assertThat(due)
                .allSatisfy(instant ->
                        assertThat(LocalTime.ofInstant(instant, LONDON)).isEqualTo(LocalTime.of(9, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09, 25, 2026-10-25T00:30:00Z", // 01:30 happens twice: the first one counts
        "2027-02, 28, 2027-03-28T01:30:00Z", // 01:30 does not happen: an hour later by the wall
    })
    void d_04_on_the_nights_when_clocks_change_there_is_one_due_time(YearMonth month, int day, Instant due) {
        assertThat(schedule(day, "01:30").due(month)).isEqualTo(due);
        assertThat(LocalDate.ofInstant(due, LONDON).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void a_month_is_due_from_its_due_time_late_after_an_hour_and_missed_after_three_days() {
        IssueSchedule schedule = schedule(1, "09:00");
        YearMonth month = YearMonth.of(2026, 9);
        Instant due = schedule.due(month);

        assertThat(schedule.isDue(month, due.minusNanos(1))).isFalse();
        assertThat(schedule.isDue(month, due)).isTrue();
        assertThat(schedule.isLate(month, due.plus(Duration.ofHours(1)))).isFalse();
        assertThat(schedule.isLate(month, due.plus(Duration.ofMinutes(61)))).isTrue();
        assertThat(schedule.isMissed(month, due.plus(Duration.ofHours(72)))).isFalse();
        assertThat(schedule.isMissed(month, due.plus(Duration.ofHours(72)).plusNanos(1)))
                .isTrue();
    }

    @Test
    void a_day_begins_where_the_readers_are() {
        IssueSchedule schedule = schedule(1, "09:00");

        assertThat(schedule.month(Instant.parse("2026-09-30T22:59:59Z"))).isEqualTo(YearMonth.of(2026, 9));
        assertThat(schedule.month(Instant.parse("2026-09-30T23:00:00Z"))).isEqualTo(YearMonth.of(2026, 10));
    }

    private static IssueSchedule schedule(int day, String time) {
        return new IssueSchedule(new IssueSettings(day, LocalTime.parse(time), false), () -> LONDON);
    }
}

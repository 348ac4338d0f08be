package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casereviewupdate.time.TimeConfig;
import org.hibernate.Session;

/** Counts subscribers, which tells nothing of any of them. */
@Singleton
public class CountSubscribers {

    private final Session database;
    private final TimeConfig time;
    private final Clock clock;

    CountSubscribers(Session database, TimeConfig time, Clock clock) {
        this.database = database;
        this.time = time;
        this.clock = clock;
    }

    /**
     * How many agreed at the end of each of the last months, the running one last. Those who were erased since are in none of them.
     *
     * @param months how many months
     */
    @Transactional
    public List<MonthlyCount> lastMonths(int months) {
        YearMonth running = YearMonth.from(clock.instant().atZone(time.zone()));
        YearMonth first = running.minusMonths(months - 1L);
        Map<YearMonth, Long> moves = new HashMap<>(moves());
        long count = moves.entrySet().stream()
                .filter(move -> move.getKey().isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<MonthlyCount> counts = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(running); month = month.plusMonths(1)) {
            count += moves.getOrDefault(month, 0L);
            counts.add(new MonthlyCount(month, count));
        }
        return counts;
    }

    /** By how many the number has changed in each month. */
    private Map<YearMonth, Long> moves() {
        return database
                .createNativeQuery("""
                        select month, sum(change) as change
                        from (
                            select to_char(confirmed_at at time zone :zone, 'YYYY-MM') as month, 1 as change
                            from subscriber
                            where confirmed_at is not null
                            union all
                            select to_char(ended_at at time zone :zone, 'YYYY-MM'), -1
                            from subscriber
                            where confirmed_at is not null and ended_at is not null and status <> 'CONFIRMED') as move
                        group by month
                        """, Object[].class)
                .addScalar("month", String.class)
                .addScalar("change", Long.class)
                .setParameter("zone", time.zone().getId())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> YearMonth.parse((String) row[0]), row -> (Long) row[1]));
    }
}

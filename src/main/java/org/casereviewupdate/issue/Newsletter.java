package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hibernate.Session;

/** Remembers from which month on this service sends, and which reviews count as new to its readers. */
@Singleton
class Newsletter {

    private final Session database;
    private final IssueConfig config;
    private final IssueSchedule schedule;

    Newsletter(Session database, IssueConfig config, IssueSchedule schedule) {
        this.database = database;
        this.config = config;
        this.schedule = schedule;
    }

    /**
     * Reads the beginning, which is now if it was never asked for before, and keeps every other compilation waiting until this transaction
     * ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Start lock(Instant now) {
        begin(schedule.month(now));
        Object[] row = database.createNativeQuery(
                        "select first_period, collect_from from newsletter_start for update", Object[].class)
                .addScalar("first_period", String.class)
                .addScalar("collect_from", LocalDate.class)
                .getSingleResult();
        return new Start(YearMonth.parse((String) row[0]), (LocalDate) row[1]);
    }

    /** Reads the beginning and changes nothing: what it would be, if it was never asked for before. */
    @Transactional(Transactional.TxType.MANDATORY)
    Start look(Instant now) {
        return database.createNativeQuery("select first_period, collect_from from newsletter_start", Object[].class)
                .addScalar("first_period", String.class)
                .addScalar("collect_from", LocalDate.class)
                .getResultStream()
                .findFirst()
                .map(row -> new Start(YearMonth.parse((String) row[0]), (LocalDate) row[1]))
                .orElseGet(() -> foreseen(schedule.month(now)));
    }

    private Start foreseen(YearMonth first) {
        return new Start(first, first.atDay(1).minus(config.lookBack()));
    }

    private void begin(YearMonth first) {
        database.createNativeMutationQuery("""
                        insert into newsletter_start (first_period, collect_from)
                        values (:period, :from)
                        on conflict do nothing
                        """)
                .setParameter("period", first.toString())
                .setParameter("from", foreseen(first).collectFrom())
                .executeUpdate();
    }

    /**
     * The beginning.
     *
     * @param period the first month that this service sends
     * @param collectFrom the first day whose additions count as new
     */
    record Start(YearMonth period, LocalDate collectFrom) {}
}

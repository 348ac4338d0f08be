package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.time.TimeConfig;
import org.hibernate.Session;

/** Lets records outlive their reports: after five years, or on the day that was announced, a record leads to the catalogue only. */
@Singleton
public class RetireLinks {

    private static final String SCHEDULE = "schedule";

    /** A report lives five years from the day on which its record was added, or until the day that was announced. */
    private static final String DUE = """
            link ->> 'status' in ('LIVE', 'LEAVES')
                and (added_on <= :oldest or coalesce(cast(link ->> 'until' as date) < :today, false))""";

    private final Session database;
    private final Histories histories;
    private final AuditTrail audit;
    private final LinkConfig config;
    private final TimeConfig time;
    private final Clock clock;

    RetireLinks(
            Session database, Histories histories, AuditTrail audit, LinkConfig config, TimeConfig time, Clock clock) {
        this.database = database;
        this.histories = histories;
        this.audit = audit;
        this.config = config;
        this.time = time;
        this.clock = clock;
    }

    /** Retires what is due, by one statement: any number of replicas may call this at once. */
    @Transactional
    public void retireDue() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, time.zone());
        List<Object[]> retired = database.createNativeQuery("""
                        update case_review
                        set links = (
                                select jsonb_agg(
                                    case
                                        when %1$s then (link - 'until') || '{"status": "CATALOGUE_ONLY"}'
                                        else link
                                    end
                                    order by place)
                                from jsonb_array_elements(links) with ordinality as one (link, place)),
                            version = version + 1,
                            changed_at = :now
                        where withdrawn_at is null
                            and exists (select 1 from jsonb_array_elements(links) link where %1$s)
                        returning id, version
                        """.formatted(DUE), Object[].class)
                .setParameter("oldest", today.minus(config.life()))
                .setParameter("today", today)
                .setParameter("now", now)
                .getResultList();
        if (!retired.isEmpty()) {
            histories.reviews().keep(retired.stream().map(row -> (UUID) row[0]).toList(), SCHEDULE);
        }
        retired.forEach(row -> audit.record(SCHEDULE, "review.links-retired", row[0].toString(), "version " + row[1]));
    }
}

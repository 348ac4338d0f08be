package org.casereviewupdate.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.casereviewupdate.paging.Page;
import org.hibernate.Session;

/** Reads the trail, newest entry first. */
@Singleton
public class AuditLog {

    private final Session database;
    private final AuditTrail trail;

    AuditLog(Session database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /**
     * A page of the entries that are looked for.
     *
     * @param before the number that the page before named, or {@link Long#MAX_VALUE} for the first
     * @param limit how many at most
     */
    @Transactional
    public Page<AuditEntryView> page(AuditFilter wanted, long before, int limit) {
        List<AuditEntryView> rows = database.createNativeQuery("""
                        select id, at, actor, action, subject, detail
                        from audit_entry
                        where id < :before
                            and (:actor = '' or actor = :actor)
                            and (:action = '' or starts_with(action, :action))
                            and (:subject = '' or subject = :subject)
                            and at >= :from
                            and at < :to
                        order by id desc
                        limit :rows
                        """, Object[].class)
                .setParameter("before", before)
                .setParameter("actor", wanted.actor())
                .setParameter("action", wanted.action())
                .setParameter("subject", wanted.subject())
                .setParameter("from", wanted.from())
                .setParameter("to", wanted.to())
                .setParameter("rows", limit + 1)
                .getResultStream()
                .map(AuditLog::entry)
                .toList();
        return Page.of(rows, limit, row -> String.valueOf(row.id()));
    }

    /** Checks the seal of every entry. */
    @Transactional
    public AuditVerdict verify() {
        long entries = database.createNativeQuery("select count(*) from audit_entry", Long.class)
                .getSingleResult();
        return new AuditVerdict(entries, trail.firstBroken().orElse(null));
    }

    private static AuditEntryView entry(Object[] row) {
        return new AuditEntryView(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5]);
    }
}

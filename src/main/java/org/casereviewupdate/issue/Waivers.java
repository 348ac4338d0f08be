package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Which findings may stay, at whose word. */
@Singleton
class Waivers {

    private final Session database;

    Waivers(Session database) {
        this.database = database;
    }

    /** Those of an issue, by the finding's key. */
    Map<String, Waiver> of(UUID issue) {
        Map<String, Waiver> waivers = new HashMap<>();
        database.createNativeQuery(
                        "select finding, waived_by, reason from finding_waiver where issue_id = :issue", Object[].class)
                .setParameter("issue", issue)
                .getResultList()
                .forEach(row -> waivers.put((String) row[0], new Waiver((String) row[1], (String) row[2])));
        return waivers;
    }

    /** Notes one; the first word stands. */
    void add(UUID issue, Finding finding, Waiver waiver, Instant now) {
        database.createNativeMutationQuery("""
                        insert into finding_waiver (issue_id, finding, rule, waived_by, reason, waived_at)
                        values (:issue, :finding, :rule, :by, :reason, :now)
                        on conflict do nothing
                        """)
                .setParameter("issue", issue)
                .setParameter("finding", finding.key())
                .setParameter("rule", finding.rule().name())
                .setParameter("by", waiver.by())
                .setParameter("reason", waiver.reason())
                .setParameter("now", now)
                .executeUpdate();
    }
}

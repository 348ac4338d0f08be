package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** Remembers what an issue has told of, also after it was written anew without it: some of its readers had it by then. */
@Singleton
class Told {

    private final Session database;

    Told(Session database) {
        this.database = database;
    }

    /** Before a halted issue is written anew: until now it has told of what is in it. A person stands between, so no clock can be off by enough. */
    void remember(UUID issue, Instant now) {
        database.createNativeMutationQuery("""
                        insert into issue_told (issue_id, source_id, until)
                        select item.issue_id, item.source_id, :now
                        from issue_item item
                        where item.issue_id = :issue
                        on conflict (issue_id, source_id) do update
                        set until = excluded.until
                        """)
                .setParameter("issue", issue)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether anybody can have received a review or briefing. */
    boolean toAnybody(UUID source) {
        return database.createNativeQuery("""
                        select exists (
                            select 1
                            from issue
                            where issue.started_at is not null
                                and (exists (
                                        select 1
                                        from issue_item item
                                        where item.issue_id = issue.id and item.source_id = :source)
                                    or exists (
                                        select 1
                                        from issue_told told
                                        where told.issue_id = issue.id and told.source_id = :source)))
                        """, Boolean.class)
                .setParameter("source", source)
                .getSingleResult();
    }

    /** Makes an issue a correction. */
    void correct(UUID source, UUID issue) {
        database.createNativeMutationQuery("insert into correction (issue_id, source_id) values (:issue, :source)")
                .setParameter("issue", issue)
                .setParameter("source", source)
                .executeUpdate();
    }
}

package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.StopIssue;
import org.hibernate.Session;

/**
 * Halts issues that tell of a review which was withdrawn or changed since it was copied. The ledger already refuses to send them; halting
 * says so to the editors, who resume with the corrected text.
 */
@Singleton
class ChangedReviews {

    private static final String REASON =
            "A review in it was withdrawn or changed; resume to send the rest without it or as it reads now";

    private final Session database;
    private final StopIssue stop;

    ChangedReviews(Session database, StopIssue stop) {
        this.database = database;
        this.stop = stop;
    }

    @Transactional
    void halt() {
        List<UUID> affected = database.createNativeQuery("""
                        select id
                        from issue
                        where status in ('RELEASED', 'SENDING')
                            and exists (
                                select 1
                                from issue_item item
                                join catalogue_record review on review.id = item.source_id
                                where item.issue_id = issue.id
                                    and (review.withdrawn_at is not null or review.version <> item.source_version))
                        for update skip locked
                        """, UUID.class).getResultList();
        affected.forEach(issue -> stop.halt(issue, REASON, "system"));
    }
}

package org.casereviewupdate.issue;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.casereviewupdate.review.ReviewPurged;
import org.hibernate.Session;

/** Destroys what issues copied from a review or a briefing that was purged. That an issue told of it stays known, and what it told does not. */
@Singleton
class PurgedItems {

    private static final String BLANK = """
        {"title": "", "section": "", "facts": [], "summary": "", "learning": [], "recommendations": [], "subjects": [], "links": []}\
        """;

    private final Session database;

    PurgedItems(Session database) {
        this.database = database;
    }

    /** Within the transaction of the purge: both or neither. */
    @Transactional(Transactional.TxType.MANDATORY)
    void blank(@Observes ReviewPurged review) {
        database.createNativeMutationQuery("""
                        update issue_item
                        set content = cast(:blank as jsonb), traits = null
                        where source_id = :review
                        """)
                .setParameter("blank", BLANK)
                .setParameter("review", review.id())
                .executeUpdate();
    }

    /** What a compilation copied that had read it before it was withdrawn, and ended after it was purged. */
    @Transactional
    void blankLatecomers() {
        database.createNativeMutationQuery("""
                        update issue_item
                        set content = cast(:blank as jsonb), traits = null
                        from (
                            select id from case_review where purged_at is not null
                            union all
                            select id from briefing where purged_at is not null) as purged
                        where purged.id = issue_item.source_id
                            and (issue_item.content <> cast(:blank as jsonb)
                                or issue_item.traits is not null)
                        """).setParameter("blank", BLANK).executeUpdate();
    }
}

package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Knows which reviews of an issue were withdrawn since it was compiled. Nothing of them is shown or sent, not even as a test. */
@Singleton
class WithdrawnReviews {

    private final Session database;

    WithdrawnReviews(Session database) {
        this.database = database;
    }

    /** The ids of those that were withdrawn. */
    @Transactional
    Set<UUID> of(UUID issue) {
        return new HashSet<>(database.createNativeQuery("""
                        select item.source_id
                        from issue_item item
                        join catalogue_record review on review.id = item.source_id
                        where item.issue_id = :issue and review.withdrawn_at is not null
                        """, UUID.class)
                .setParameter("issue", issue)
                .getResultList());
    }

    /**
     * Makes sure that an issue tells of none.
     *
     * @throws TellsOfWithdrawn if it does
     */
    void refuse(UUID issue) {
        if (!of(issue).isEmpty()) {
            throw new TellsOfWithdrawn();
        }
    }
}

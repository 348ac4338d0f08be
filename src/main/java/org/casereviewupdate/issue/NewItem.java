package org.casereviewupdate.issue;

import java.util.UUID;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.CaseReviewView;

/**
 * An item as the compiler makes it.
 *
 * @param kind what it tells of
 * @param sourceId the review or briefing it was copied from
 * @param sourceVersion the version that was copied
 * @param content what the reader will see
 */
record NewItem(ItemKind kind, UUID sourceId, int sourceVersion, ItemContent content) {

    static NewItem of(CaseReviewView review) {
        return new NewItem(ItemKind.REVIEW, review.id(), review.version(), ItemContent.of(review));
    }

    static NewItem of(BriefingView briefing) {
        return new NewItem(ItemKind.BRIEFING, briefing.id(), briefing.version(), ItemContent.of(briefing));
    }
}

package org.casereviewupdate.issue;

import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.vocabulary.Traits;

/**
 * An item as the compiler makes it.
 *
 * @param kind what it tells of
 * @param sourceId the review or briefing it was copied from
 * @param sourceVersion the version that was copied
 * @param content what the reader will see
 * @param traits by what it can be followed
 */
record NewItem(ItemKind kind, UUID sourceId, int sourceVersion, ItemContent content, Traits traits) {

    static NewItem of(CaseReviewView review) {
        return new NewItem(ItemKind.REVIEW, review.id(), review.version(), ItemContent.of(review), traits(review));
    }

    static NewItem of(BriefingView briefing) {
        ItemContent content = ItemContent.of(briefing);
        return new NewItem(ItemKind.BRIEFING, briefing.id(), briefing.version(), content, content.traits());
    }

    IssueItemView view() {
        return new IssueItemView(kind, sourceId, sourceVersion, content, traits);
    }

    private static Traits traits(CaseReviewView review) {
        return new Traits(
                Set.copyOf(review.subjects()),
                review.nation(),
                Set.copyOf(review.areas()),
                review.type(),
                Set.copyOf(review.ageGroups()));
    }
}

package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.review.Catalogue;
import org.jspecify.annotations.Nullable;

/** Features another thematic briefing than the month's subjects have chosen, or none, while an issue is held. */
@Singleton
public class FeatureBriefing {

    private final Issues issues;
    private final CurrentContent content;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    FeatureBriefing(Issues issues, CurrentContent content, Catalogue catalogue, AuditTrail audit) {
        this.issues = issues;
        this.content = content;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /**
     * Features a briefing; also one that was featured within the last twelve months.
     *
     * @param briefing which one; none if it is null
     * @throws WrongStatus if the issue is not held any more
     */
    @Transactional
    public IssueView feature(UUID id, @Nullable UUID briefing, String actor) {
        Issue issue = issues.locked(id);
        Composition current = content.of(issue);
        List<NewItem> items = new ArrayList<>(current.items());
        items.removeIf(item -> item.kind() == ItemKind.BRIEFING);
        if (briefing != null) {
            items.add(NewItem.of(catalogue.readBriefing(briefing)));
        }
        issue.refresh(new Composition(current.subject(), items));
        audit.record(actor, "issue.briefing-featured", id.toString(), briefing == null ? "none" : briefing.toString());
        return issue.view();
    }
}

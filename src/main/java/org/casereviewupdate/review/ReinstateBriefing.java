package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** A second person shows a withdrawn briefing again. */
@Singleton
public class ReinstateBriefing {

    private static final String WITHDRAWN = "briefing.withdrawn";

    private final Briefings briefings;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;

    ReinstateBriefing(Briefings briefings, Histories histories, AuditTrail audit, Clock clock) {
        this.briefings = briefings;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reinstates the briefing; one that was not withdrawn stays as it is. Issues that were written anew without it stay without it.
     *
     * @param actor who does it
     * @throws NeedsSecondPerson if that is who withdrew it
     * @throws ReviewPurgedForGood if nothing of it is left
     */
    @Transactional
    public BriefingView reinstate(UUID id, String actor) {
        Briefing briefing = briefings.toChange(id);
        if (!briefing.isWithdrawn()) {
            return briefing.view();
        }
        NeedsSecondPerson.unlessOther(actor, audit, WITHDRAWN, id);
        if (briefing.isPurged()) {
            throw new ReviewPurgedForGood();
        }
        briefing.reinstate(clock.instant());
        briefings.flush();
        histories.briefings().keep(List.of(id), actor);
        audit.record(actor, "briefing.reinstated", id.toString(), "version " + briefing.version());
        return briefing.view();
    }
}

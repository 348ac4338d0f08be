package org.casereviewupdate.review;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;

/** An admin has every word of a withdrawn briefing destroyed, here and wherever it was copied to. There is no way back. */
@Singleton
public class PurgeBriefing {

    private final Briefings briefings;
    private final Histories histories;
    private final ImportFiles files;
    private final Event<ReviewPurged> purged;
    private final AuditTrail audit;
    private final Clock clock;

    PurgeBriefing(
            Briefings briefings,
            Histories histories,
            ImportFiles files,
            Event<ReviewPurged> purged,
            AuditTrail audit,
            Clock clock) {
        this.briefings = briefings;
        this.histories = histories;
        this.files = files;
        this.purged = purged;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Purges the briefing as {@link PurgeReview} does a review; purging it again changes nothing.
     *
     * @param actor who does it
     * @throws BriefingNotWithdrawn if readers may still see it
     */
    @Transactional
    public void purge(UUID id, String actor) {
        Briefing briefing = briefings.toChange(id);
        if (briefing.isPurged()) {
            return;
        }
        briefing.purge(clock.instant());
        briefings.flush();
        histories.briefings().forget(id);
        files.deleteAll(); // any of them may hold its words: they are handed in again in a minute
        purged.fire(new ReviewPurged(id));
        audit.record(actor, "briefing.purged", id.toString(), "version " + briefing.version());
    }
}

package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.delivery.CountAudience;
import org.casereviewupdate.issue.ApproveIssue;
import org.casereviewupdate.issue.ScheduleIssue;

/** Lays out when a held issue leaves. */
@Singleton
class LeavingDesk {

    private final CountAudience audience;
    private final AudienceDesk whom;
    private final ApproveIssue approving;
    private final ScheduleIssue scheduling;
    private final Look look;

    LeavingDesk(
            CountAudience audience, AudienceDesk whom, ApproveIssue approving, ScheduleIssue scheduling, Look look) {
        this.audience = audience;
        this.whom = whom;
        this.approving = approving;
        this.scheduling = scheduling;
        this.look = look;
    }

    Leaving of(UUID issue) {
        return new Leaving(
                audience.of(issue),
                whom.told(issue),
                whom.samples(issue),
                approving.look(issue, look.actor()),
                look.mayApprove(),
                Moments.length(scheduling.undo()));
    }
}

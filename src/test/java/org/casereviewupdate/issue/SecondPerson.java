package org.casereviewupdate.issue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.restore.Fence;

/** The service as it is set up where a second person has to say that an issue may leave. */
@Singleton
class SecondPerson {

    private final ReleaseIssue releasing;
    private final ScheduleIssue scheduling;

    SecondPerson(Issues issues, Relay relay, Fence fence, CheckIssue check, AuditTrail audit, Clock clock) {
        IssueConfig settings = new IssueSettings(1, LocalTime.of(9, 0), true);
        Approvals approvals = new Approvals(check, settings);
        this.releasing = new ReleaseIssue(issues, relay, fence, approvals, audit, clock);
        this.scheduling = new ScheduleIssue(issues, releasing, approvals, settings, audit, clock);
    }

    IssueView release(UUID issue, String actor) {
        return QuarkusTransaction.requiringNew().call(() -> releasing.release(issue, actor));
    }

    void releaseDue() {
        QuarkusTransaction.requiringNew().run(releasing::releaseDue);
    }

    IssueView releaseSoon(UUID issue, String actor) {
        return QuarkusTransaction.requiringNew().call(() -> scheduling.releaseSoon(issue, actor));
    }

    IssueView schedule(UUID issue, Instant when, String actor) {
        return QuarkusTransaction.requiringNew().call(() -> scheduling.schedule(issue, when, actor));
    }
}

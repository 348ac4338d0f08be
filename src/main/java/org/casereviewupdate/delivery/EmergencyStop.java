package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.SendIssue;
import org.casereviewupdate.issue.StopIssue;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.jboss.logging.Logger;

/** Halts issues for which going on would do harm, or is of no use, and says so where operators and editors look. */
@Singleton
class EmergencyStop {

    private static final Logger LOG = Logger.getLogger(EmergencyStop.class);

    private final Brake brake;
    private final Breaker breaker;
    private final SendIssue issues;
    private final StopIssue stop;

    EmergencyStop(Brake brake, Breaker breaker, SendIssue issues, StopIssue stop) {
        this.brake = brake;
        this.breaker = breaker;
        this.issues = issues;
        this.stop = stop;
    }

    void run() {
        List<Departure> underway = issues.underway().stream().map(Departure::of).toList();
        brake.keepOnly(underway);
        brake.reasons().forEach((departure, reason) -> {
            halt(departure.issue(), reason);
            LOG.errorf("Issue %s is halted: %s", departure.issue(), reason);
        });
        breaker.givenUp().ifPresent(refusal -> {
            underway.forEach(departure -> halt(departure.issue(), reason(refusal)));
            LOG.errorf("Nothing is sent until an editor resumes it: %s", reason(refusal));
            breaker.handedOver();
        });
    }

    private void halt(UUID issue, String reason) {
        try {
            stop.halt(issue, reason, "system");
        } catch (Problem ended) {
            LOG.infof("Issue %s has ended meanwhile", issue);
        }
    }

    private static String reason(Handover refusal) {
        return (refusal.stage() == Stage.SENDER
                                ? "The mail relay refuses mail from our address (%s). "
                                : "The mail relay does not let us in, or cannot be trusted (%s). ")
                        .formatted(refusal.summary())
                + "Nobody was lost. Ask whoever runs the service to look at the relay's settings, then resume";
    }
}

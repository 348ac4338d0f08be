package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.casereviewupdate.restore.Fence;

/** What the delivery of an issue tells the issue: that it began, and that it ended. */
@Singleton
public class SendIssue {

    private final Issues issues;
    private final Fence fence;
    private final Clock clock;

    SendIssue(Issues issues, Fence fence, Clock clock) {
        this.issues = issues;
        this.fence = fence;
        this.clock = clock;
    }

    /** The issues that are let go and not yet handed out; none after a restore that nobody has confirmed. */
    @Transactional
    public List<UUID> released() {
        return fence.isShut() ? List.of() : issues.in(IssueStatus.RELEASED);
    }

    /** The issues that are on their way, as they read now; none after a restore that nobody has confirmed. */
    @Transactional
    public List<IssueView> underway() {
        if (fence.isShut()) {
            return List.of();
        }
        return issues.list("status = ?1 order by id", IssueStatus.SENDING).stream()
                .map(Issue::view)
                .toList();
    }

    /**
     * Marks a released issue as being sent, within the caller's transaction, unless a review in it was withdrawn or changed meanwhile.
     *
     * @return whether it was this caller that did; another replica, or an editor's halt, may have come first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean start(UUID id) {
        Optional<Issue> released = issues.lockedUnlessTaken(id)
                .filter(issue -> issue.status() == IssueStatus.RELEASED)
                .filter(issue -> !issues.tellsOfChanged(id));
        released.ifPresent(issue -> issue.startSending(clock.instant()));
        return released.isPresent();
    }

    /**
     * Marks an issue as sent, within the caller's transaction, unless it has been halted meanwhile.
     *
     * @param over whether its deliveries have all ended, asked once nobody else can change the issue
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(UUID id, BooleanSupplier over) {
        // A replica that the network has cut off may hold it for a while; the others' ticks go on.
        issues.lockedUnlessTaken(id)
                .filter(issue -> issue.status() == IssueStatus.SENDING && over.getAsBoolean())
                .ifPresent(issue -> issue.finish(clock.instant()));
    }

    /**
     * Lets an issue go on for deliveries that an editor sends again, within the caller's transaction. A halted one stays halted.
     *
     * @throws WrongStatus if it was given up
     * @throws org.casereviewupdate.restore.RestoreUnconfirmed if the database was restored and nobody has confirmed that issues may leave
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void again(UUID id) {
        fence.requireOpen();
        issues.locked(id).sendAgain();
    }
}

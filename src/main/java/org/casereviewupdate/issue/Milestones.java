package org.casereviewupdate.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an issue reached what, and at whose word. */
@Embeddable
class Milestones {

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "compiled_at")
    @Nullable
    Instant compiledAt;

    @Column(name = "compiled_by")
    @Nullable
    String compiledBy;

    @Column(name = "release_at")
    @Nullable
    Instant releaseAt;

    @Column(name = "scheduled_by")
    @Nullable
    String scheduledBy;

    @Column(name = "approved_at")
    @Nullable
    Instant approvedAt;

    @Column(name = "approved_by")
    @Nullable
    String approvedBy;

    @Column(name = "approved_revision")
    @Nullable
    Integer approvedRevision;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    @Column(name = "released_by")
    @Nullable
    String releasedBy;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "halted_at")
    @Nullable
    Instant haltedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    protected Milestones() {}

    Milestones(String createdBy, Instant now) {
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** New content that nobody has approved yet. */
    void compile(@Nullable Instant when, Instant now) {
        compiledAt = now;
        endedAt = null;
        approvedAt = null;
        approvedBy = null;
        approvedRevision = null;
        schedule(null, when);
    }

    void approve(String actor, int revision, Instant now) {
        approvedAt = now;
        approvedBy = actor;
        approvedRevision = revision;
    }

    /** Whether somebody's word is for this revision. */
    boolean isApproved(int revision) {
        return approvedRevision != null && approvedRevision == revision;
    }

    /** When it leaves by itself, and at whose word if not the schedule's; no time means that a person has to release it. */
    void schedule(@Nullable String actor, @Nullable Instant when) {
        scheduledBy = actor;
        releaseAt = when;
    }

    /** Whether anybody may have received it. */
    boolean started() {
        return startedAt != null;
    }

    /** Whether somebody made the issue or put its content in. */
    boolean isWorkOf(String actor) {
        return actor.equals(createdBy) || actor.equals(compiledBy);
    }

    /** How far it has come, whether or not it was halted there: a restore also halts what nobody has released yet. */
    IssueStatus reached() {
        if (started()) {
            return IssueStatus.SENDING;
        }
        return releasedAt == null ? IssueStatus.COMPILED : IssueStatus.RELEASED;
    }
}

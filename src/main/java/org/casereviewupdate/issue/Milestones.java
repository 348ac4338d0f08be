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

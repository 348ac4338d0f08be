package org.casereviewupdate.issue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What is sent, and how far it has got. */
@Entity
@Table(name = "issue")
class Issue {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    IssueKind kind = IssueKind.AD_HOC;

    @Nullable
    String period;

    @Enumerated(EnumType.STRING)
    IssueStatus status = IssueStatus.COMPILED;

    @Nullable
    String subject;

    @Column(name = "note_markdown")
    @Nullable
    String note;

    int revision = 1;

    boolean late;

    @Embedded
    private Milestones at = new Milestones();

    @Nullable
    String reason;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<IssueItem> items = new ArrayList<>();

    protected Issue() {}

    private Issue(IssueKind kind, @Nullable YearMonth period, String createdBy, Instant now) {
        this.kind = kind;
        this.period = period == null ? null : period.toString();
        this.at = new Milestones(createdBy, now);
    }

    /** A monthly issue that has nothing in it yet: skipped until something is compiled into it. */
    static Issue monthly(YearMonth period, String createdBy, Instant now) {
        Issue issue = new Issue(IssueKind.MONTHLY, period, createdBy, now);
        issue.end(IssueStatus.SKIPPED, "Nothing was added", now);
        return issue;
    }

    /** An issue that an editor composes. */
    static Issue adHoc(@Nullable String note, String createdBy, Instant now) {
        Issue issue = new Issue(IssueKind.AD_HOC, null, createdBy, now);
        issue.note = note;
        return issue;
    }

    /** Marks a month that nobody was there to send: it waits for a person. */
    void miss(Instant now) {
        end(
                IssueStatus.MISSED,
                "It fell due while the service was not running, too long ago to be sent by itself",
                now);
    }

    /** Puts the content in; {@code releaseAt} says when it is to be released by itself, null that a person has to. */
    void compile(Composition content, @Nullable Instant releaseAt, Instant now) {
        requireOpen();
        put(content);
        at.compile(releaseAt, now);
        reason = null;
        status = IssueStatus.COMPILED;
    }

    /** Makes sure that content may still be put in: no month was compiled already, and nobody can have received it. */
    void requireOpen() {
        if (kind == IssueKind.MONTHLY && (!status.waitsForContent() || at.started())) {
            throw new WrongStatus(status, "compiled again");
        }
    }

    void markLate() {
        late = true;
    }

    /** Notes whose work the content is, if that is not who made the issue. */
    void compiledBy(String actor) {
        at.compiledBy = actor;
    }

    boolean isWorkOf(String actor) {
        return at.isWorkOf(actor);
    }

    /** Says that it may leave as it reads now. */
    void approve(String actor, Instant now) {
        status.require(IssueStatus.COMPILED, "approved");
        at.approve(actor, revision, now);
    }

    /** Whether somebody has said that it may leave as it reads now. */
    boolean isApproved() {
        return at.isApproved(revision);
    }

    /** Leaves by itself at a time, at somebody's word. */
    void schedule(String actor, Instant when) {
        status.require(IssueStatus.COMPILED, "scheduled");
        at.schedule(actor, when);
        reason = null;
    }

    /** Lets it go. Releasing it again is no error: a second click must not look like a failure. */
    void release(String actor, Instant now) {
        if (status.letGo()) {
            return;
        }
        status.require(IssueStatus.COMPILED, "released");
        status = IssueStatus.RELEASED;
        at.releasedAt = now;
        at.releasedBy = actor;
        reason = null;
    }

    void startSending(Instant now) {
        status.require(IssueStatus.RELEASED, "sent");
        status = IssueStatus.SENDING;
        at.startedAt = now;
    }

    void finish(Instant now) {
        status.require(IssueStatus.SENDING, "finished");
        status = IssueStatus.SENT;
        at.endedAt = now;
    }

    /** Goes on for deliveries that an editor sends again. What is halted stays halted. */
    void sendAgain() {
        if (status == IssueStatus.SENDING || status == IssueStatus.HALTED) {
            return;
        }
        status.require(IssueStatus.SENT, "sent again");
        status = IssueStatus.SENDING;
        at.endedAt = null;
    }

    /** Stops what has not left yet. Halting it again is no error. */
    void halt(String why, Instant now) {
        if (status == IssueStatus.HALTED) {
            return;
        }
        status.requireHaltable();
        status = IssueStatus.HALTED;
        at.haltedAt = now;
        reason = why;
    }

    /** Takes its reviews as they read now, without what was withdrawn, while it is held. */
    void refresh(Composition current) {
        status.require(IssueStatus.COMPILED, "refreshed");
        renew(current);
    }

    /** Waits for a person from now on. */
    void holdBack(String why) {
        status.require(IssueStatus.COMPILED, "held back");
        at.schedule(null, null);
        reason = why;
    }

    /** Goes on where it stopped, with its reviews as they read now. */
    void resume(Composition current) {
        status.require(IssueStatus.HALTED, "resumed");
        renew(current);
        status = at.reached();
        at.haltedAt = null;
        reason = null;
    }

    /** Gives it up for good. Cancelling it again is no error. */
    void cancel(String why, Instant now) {
        if (status == IssueStatus.CANCELLED || status == IssueStatus.SKIPPED) {
            return;
        }
        status.requireCancellable();
        end(status.givenUp(), why, now);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    IssueStatus status() {
        return status;
    }

    List<IssueItemView> itemViews() {
        return items.stream().map(IssueItem::view).toList();
    }

    IssueView view() {
        return IssueView.of(this, at);
    }

    private void renew(Composition current) {
        put(current);
        revision++;
    }

    private void put(Composition content) {
        items.clear();
        content.items().forEach(item -> items.add(new IssueItem(this, items.size() + 1, item)));
        subject = content.subject();
    }

    private void end(IssueStatus ended, String why, Instant now) {
        status = ended;
        reason = why;
        at.endedAt = now;
    }
}

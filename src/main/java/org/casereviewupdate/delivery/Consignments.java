package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.relay.MessageTemplate;
import org.casereviewupdate.subscription.LeaveLinks;

/** Renders and encodes issues, each revision once, and keeps what is on its way. */
@Singleton
class Consignments {

    private final ReadIssues issues;
    private final Renderer renderer;
    private final MessageWriter writer;
    private final LeaveLinks leaveLinks;
    private final ReturnPath returnPath;
    private final Map<Departure, Consignment> kept = new ConcurrentHashMap<>();

    Consignments(
            ReadIssues issues, Renderer renderer, MessageWriter writer, LeaveLinks leaveLinks, ReturnPath returnPath) {
        this.issues = issues;
        this.renderer = renderer;
        this.writer = writer;
        this.leaveLinks = leaveLinks;
        this.returnPath = returnPath;
    }

    /**
     * An issue as it goes to everybody, in a revision that it had a moment ago. Should it be another by now, the ledger lets none of it leave.
     *
     * @throws CannotRender if there is no making a mail of it
     */
    Consignment of(Departure departure) {
        return kept.computeIfAbsent(departure, this::make);
    }

    /** Forgets what is no longer on its way, so that no more is kept than there are issues that leave. */
    void keepOnly(Collection<Departure> underway) {
        kept.keySet().retainAll(underway);
    }

    private Consignment make(Departure departure) {
        // The revision first: items that are newer go out under an old number, which the ledger refuses.
        IssueView issue = issues.one(departure.issue());
        List<IssueItemView> items = issues.items(departure.issue());
        try {
            Instant date = Objects.requireNonNull(issue.releasedAt(), "only a released issue is sent");
            return encode(issue, date, renderer.render(issue, items));
        } catch (RuntimeException failed) {
            throw new CannotRender(failed);
        }
    }

    /** Any issue, marked as a test. */
    Consignment test(UUID id, Instant now) {
        IssueView issue = issues.one(id);
        Rendering rendering = renderer.render(issue, issues.items(id));
        Rendering marked = new Rendering(
                "[Test] " + rendering.subject(), rendering.html(), rendering.text(), rendering.leaveSlot());
        return encode(issue, now, marked);
    }

    private Consignment encode(IssueView issue, Instant date, Rendering rendering) {
        MessageTemplate template = writer.write(issue.id(), date, rendering);
        return new Consignment(issue.id(), issue.revision(), template, leaveLinks, returnPath);
    }
}

package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.relay.MessageTemplate;
import org.casereviewupdate.subscription.LeaveLinks;

/** Renders and encodes an issue, once, before it leaves. */
@Singleton
class Consignments {

    private final ReadIssues issues;
    private final Renderer renderer;
    private final MessageWriter writer;
    private final LeaveLinks leaveLinks;
    private final ReturnPath returnPath;

    Consignments(
            ReadIssues issues, Renderer renderer, MessageWriter writer, LeaveLinks leaveLinks, ReturnPath returnPath) {
        this.issues = issues;
        this.renderer = renderer;
        this.writer = writer;
        this.leaveLinks = leaveLinks;
        this.returnPath = returnPath;
    }

    /** A released issue as it goes to everybody. */
    Consignment of(UUID id) {
        IssueView issue = issues.one(id);
        Instant date = Objects.requireNonNull(issue.releasedAt(), "only a released issue is sent");
        return encode(issue, date, renderer.render(issue, issues.items(id)));
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

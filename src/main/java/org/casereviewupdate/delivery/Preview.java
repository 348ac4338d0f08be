package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.Draft;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.token.Tokens;

/** Shows an issue as its readers will see it. The leave link in it leads nowhere. */
@Singleton
public class Preview {

    private static final String NO_TOKEN = "-".repeat(Tokens.LENGTH);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String NOBODYS_ADDRESS = "reader@example.org";

    private final ReadIssues issues;
    private final ComposeIssue composing;
    private final WithdrawnReviews withdrawn;
    private final Renderer renderer;
    private final Consignments consignments;
    private final Clock clock;

    Preview(
            ReadIssues issues,
            ComposeIssue composing,
            WithdrawnReviews withdrawn,
            Renderer renderer,
            Consignments consignments,
            Clock clock) {
        this.issues = issues;
        this.composing = composing;
        this.withdrawn = withdrawn;
        this.renderer = renderer;
        this.consignments = consignments;
        this.clock = clock;
    }

    /** The HTML part as those get it who choose so. */
    public String html(UUID issue, Choice choice) {
        return render(issue, choice).htmlFor(NO_TOKEN);
    }

    /** The HTML part as those get it who choose so, in the colours of a program that is set to them. */
    public String html(UUID issue, Choice choice, Scheme scheme) {
        return scheme.applied(html(issue, choice));
    }

    /** The text part as those get it who choose so. */
    public String text(UUID issue, Choice choice) {
        return render(issue, choice).textFor(NO_TOKEN);
    }

    /** The HTML part of an issue that is not composed yet, as those get it who choose so. */
    public String html(NewIssue wanted, Choice choice, String actor) {
        Draft draft = composing.draft(wanted, actor);
        return renderer.render(draft.issue(), draft.items(), choice).htmlFor(NO_TOKEN);
    }

    /** The whole message as it travels to those who choose so, headers and all, made out to nobody. */
    public String source(UUID issue, Choice choice) {
        withdrawn.refuse(issue);
        byte[] bytes = consignments
                .test(issue, choice, clock.instant())
                .message(NOBODY, NOBODYS_ADDRESS)
                .toBytes();
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private Rendering render(UUID issue, Choice choice) {
        withdrawn.refuse(issue);
        return renderer.render(issues.one(issue), issues.items(issue), choice);
    }
}

package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.token.Tokens;

/** Shows an issue as its readers will see it. The leave link in it leads nowhere. */
@Singleton
public class Preview {

    private static final Choice EVERYTHING = Choice.everything(Language.ENGLISH);

    private static final String NO_TOKEN = "-".repeat(Tokens.LENGTH);

    private final ReadIssues issues;
    private final WithdrawnReviews withdrawn;
    private final Renderer renderer;

    Preview(ReadIssues issues, WithdrawnReviews withdrawn, Renderer renderer) {
        this.issues = issues;
        this.withdrawn = withdrawn;
        this.renderer = renderer;
    }

    /** The HTML part as those get it who choose nothing. */
    public String html(UUID issue) {
        return html(issue, EVERYTHING);
    }

    /** The HTML part as those get it who choose so. */
    public String html(UUID issue, Choice choice) {
        return render(issue, choice).htmlFor(NO_TOKEN);
    }

    /** The text part as those get it who choose nothing. */
    public String text(UUID issue) {
        return text(issue, EVERYTHING);
    }

    /** The text part as those get it who choose so. */
    public String text(UUID issue, Choice choice) {
        return render(issue, choice).textFor(NO_TOKEN);
    }

    private Rendering render(UUID issue, Choice choice) {
        withdrawn.refuse(issue);
        return renderer.render(issues.one(issue), issues.items(issue), choice);
    }
}

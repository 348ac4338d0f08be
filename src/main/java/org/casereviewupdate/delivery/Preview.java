package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.token.Tokens;

/** Shows an issue as its readers will see it. The leave link in it leads nowhere. */
@Singleton
class Preview {

    private static final String NO_TOKEN = "-".repeat(Tokens.LENGTH);

    private final ReadIssues issues;
    private final WithdrawnReviews withdrawn;
    private final Renderer renderer;

    Preview(ReadIssues issues, WithdrawnReviews withdrawn, Renderer renderer) {
        this.issues = issues;
        this.withdrawn = withdrawn;
        this.renderer = renderer;
    }

    /** The HTML part. */
    String html(UUID issue) {
        return render(issue).htmlFor(NO_TOKEN);
    }

    /** The text part. */
    String text(UUID issue) {
        return render(issue).textFor(NO_TOKEN);
    }

    private Rendering render(UUID issue) {
        withdrawn.refuse(issue);
        return renderer.render(issues.one(issue), issues.items(issue));
    }
}

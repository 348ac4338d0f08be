package org.casereviewupdate.console;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.issue.Note;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ReviewQuery;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has filled in so far; the page keeps it, the server does not.
 *
 * @param note what to say in front, in Markdown
 * @param reviews the case reviews to tell of
 * @param q words to find more reviews by
 * @param key makes sending the form twice the same as once
 */
record ComposeForm(
        @RestForm @Nullable String note,
        @RestForm @Nullable List<UUID> reviews,
        @RestForm @Nullable String q,
        @RestForm @Nullable String key) {

    static ComposeForm empty() {
        return new ComposeForm("", List.of(), "", UUID.randomUUID().toString());
    }

    NewIssue issue(AudienceForm audience) {
        return new NewIssue(note, chosen(), audience.audience().orElse(null));
    }

    /** What was typed. */
    public String typed() {
        return Lines.text(note);
    }

    /** The note as the mail will have it: cleaned by the same hand. */
    public RawString noteHtml() {
        return new RawString(new Note(typed()).html());
    }

    List<UUID> chosen() {
        return reviews == null ? List.of() : reviews;
    }

    public String words() {
        return q == null ? "" : q.strip();
    }

    /**
     * What is looked for to choose from.
     *
     * @throws Problem if it cannot be understood
     */
    ReviewQuery query() {
        return ReviewQuery.parse(new ReviewQuery.Typed(words(), null, null, null, null, null, null));
    }

    /** The same as a form of its own: sending it makes one more issue. */
    ComposeForm anew() {
        return new ComposeForm(note, reviews, q, null);
    }

    /** As it was first given out; without one the form is a new one. */
    public String onceKey() {
        return key == null || key.isBlank() || key.length() > 200
                ? UUID.randomUUID().toString()
                : key;
    }
}

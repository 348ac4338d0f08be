package org.casereviewupdate.console;

import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.NewIssue;
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

    NewIssue issue() {
        return new NewIssue(note, chosen());
    }

    List<UUID> chosen() {
        return reviews == null ? List.of() : reviews;
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    /** As it was first given out; without one the form is a new one. */
    String onceKey() {
        return key == null || key.isBlank() || key.length() > 200
                ? UUID.randomUUID().toString()
                : key;
    }
}

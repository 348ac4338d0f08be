package org.casereviewupdate.edition;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.casereviewupdate.feed.Feed;
import org.casereviewupdate.feed.FeedEntry;
import org.casereviewupdate.issue.Archive;
import org.casereviewupdate.issue.PublishedIssue;
import org.casereviewupdate.publisher.PublisherConfig;
import org.jspecify.annotations.Nullable;

/** The issues as feeds: all of them, or those that tell of a subject. */
@Singleton
class IssueFeeds {

    /** A year and a half of months, and some extra issues: whoever looks less often reads the archive. */
    private static final int ENTRIES = 24;

    private final Archive archive;
    private final PublisherConfig publisher;

    IssueFeeds(Archive archive, PublisherConfig publisher) {
        this.archive = archive;
        this.publisher = publisher;
    }

    /**
     * The feed in one of its forms.
     *
     * @param word a subject, under any of its names; null for all issues
     * @param form the ending of the form's address
     */
    Feed feed(@Nullable String word, String form) {
        String subject = word == null ? null : archive.subject(word);
        List<PublishedIssue> issues = subject == null ? archive.newest(ENTRIES) : archive.newestAbout(subject, ENTRIES);
        String query = subject == null ? "" : query(subject);
        return new Feed(
                subject == null ? publisher.newsletter() : publisher.newsletter() + ": " + subject,
                at(""),
                at("/feed." + form + query),
                publisher.organisation(),
                "en",
                updated(issues),
                issues.stream().map(this::entry).toList());
    }

    /** What asks for the issues that tell of a subject. */
    static String query(String subject) {
        return "?subject=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private FeedEntry entry(PublishedIssue issue) {
        List<String> titles = issue.items().stream()
                .filter(item -> !item.withdrawn())
                .map(item -> item.shown().title())
                .toList();
        return new FeedEntry(
                URI.create("urn:uuid:" + issue.id()),
                at("/" + issue.id()),
                issue.subject(),
                issue.releasedAt(),
                issue.changedAt(),
                new FeedWords(titles).render().strip());
    }

    /** A feed has to say when it last changed (RFC 4287 section 4.2.15), also one that is still empty. */
    private static Instant updated(List<PublishedIssue> issues) {
        return issues.stream()
                .map(PublishedIssue::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private URI at(String path) {
        return URI.create(publisher.baseUrl() + "/issues" + path);
    }
}

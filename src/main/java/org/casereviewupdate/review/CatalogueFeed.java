package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.casereviewupdate.feed.Feed;
import org.casereviewupdate.feed.FeedEntry;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.time.TimeConfig;

/** The newest case reviews of a search as a feed. */
@Singleton
class CatalogueFeed {

    private static final int ENTRIES = 50;

    private final Catalogue catalogue;
    private final PublisherConfig publisher;
    private final TimeConfig time;

    CatalogueFeed(Catalogue catalogue, PublisherConfig publisher, TimeConfig time) {
        this.catalogue = catalogue;
        this.publisher = publisher;
        this.time = time;
    }

    /**
     * The feed in one of its forms.
     *
     * @param form the ending of the form's address
     */
    Feed of(Asked asked, String form) {
        List<CaseReviewView> reviews =
                catalogue.search(asked.query(), new PageRequest(ENTRIES, null)).items();
        return new Feed(
                title(asked),
                at(asked.at("/reviews")),
                at(asked.at("/reviews." + form)),
                publisher.organisation(),
                "en",
                updated(reviews),
                reviews.stream().map(this::entry).toList());
    }

    private String title(Asked asked) {
        String search = String.join(", ", asked.parts().values());
        return publisher.newsletter() + (search.isEmpty() ? "" : ": " + search);
    }

    /**
     * Title and subjects only: a program that has fetched an entry may keep it, so it holds nothing that a withdrawal would have to call back
     * from there.
     */
    private FeedEntry entry(CaseReviewView review) {
        return new FeedEntry(
                URI.create(OwnId.of(review.id())),
                at("/reviews/" + review.id()),
                review.title(),
                review.addedOn().atStartOfDay(time.zone()).toInstant(),
                review.changedAt(),
                "<p>" + review.type().label() + "</p>"
                        + review.subjects().stream()
                                .map(CatalogueFeed::escape)
                                .collect(Collectors.joining(", ", "<p>", "</p>")));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A feed has to say when it last changed (RFC 4287 section 4.2.15), also one that is still empty. */
    private static Instant updated(List<CaseReviewView> reviews) {
        return reviews.stream()
                .map(CaseReviewView::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private URI at(String path) {
        return URI.create(publisher.baseUrl() + path);
    }
}

package org.casereviewupdate.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casereviewupdate.review.ImportReport.Message;
import org.casereviewupdate.review.feed.FeedItem;
import org.casereviewupdate.review.feed.IncomingFeed;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The entries of another collection's feed as case reviews.
 *
 * <p>An entry's title has the three parts of a review's title, its text is the summary, its link the report. What kind of review it is, its
 * subjects and its age groups are read from its categories; a category that names nothing of the kind is passed over.
 */
final class FeedSource implements Source<NewReview> {

    private final Iterator<FeedItem> items;
    private final Vocabulary vocabulary;
    private final @Nullable ReviewType kind;
    private final ZoneId zone;
    private final Set<String> ignored = new LinkedHashSet<>();
    private long row;

    /**
     * Reads on from the first entry.
     *
     * @param kind what kind of review an entry is whose categories do not say it
     */
    FeedSource(IncomingFeed feed, Vocabulary vocabulary, @Nullable ReviewType kind, ZoneId zone) {
        this.items = feed.items().iterator();
        this.vocabulary = vocabulary;
        this.kind = kind;
        this.zone = zone;
    }

    @Override
    public Optional<Item<NewReview>> next() {
        if (!items.hasNext()) {
            return Optional.empty();
        }
        row++;
        return Optional.of(item(items.next()));
    }

    private Item<NewReview> item(FeedItem entry) {
        List<Message> messages = new ArrayList<>();
        Optional<Title> title = Title.parse(entry.title());
        if (title.isEmpty()) {
            messages.add(new Message(
                    "title", "is not of the form \"2025 - Partnership - Name\", with blanks around the dashes"));
        }
        ReviewType type = type(entry.categories());
        if (type == null) {
            messages.add(new Message("review_type", "is named by no category; say which one the feed's reviews are"));
        }
        return new Item<>(row, review(entry, title, type), messages);
    }

    private NewReview review(FeedItem entry, Optional<Title> title, @Nullable ReviewType type) {
        return new NewReview(
                entry.id(),
                title.map(Title::year).orElse(null),
                title.map(Title::bodies).orElse(List.of("-")),
                title.map(Title::name).orElse("-"),
                null,
                type,
                List.of(),
                entry.text(),
                List.of(),
                List.of(),
                null,
                subjects(entry.categories()),
                ageGroups(entry.categories()),
                entry.link().isEmpty()
                        ? List.of()
                        : List.of(new ReportLink(
                                ReportLink.Kind.OVERVIEW_REPORT, entry.link(), ReportLink.Status.LIVE, null)),
                List.of(),
                entry.published() == null ? null : LocalDate.ofInstant(entry.published(), zone),
                null);
    }

    private @Nullable ReviewType type(List<String> categories) {
        List<ReviewType> named = categories.stream()
                .map(ReviewType::named)
                .filter(types -> types.size() == 1)
                .map(types -> types.iterator().next())
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : kind;
    }

    private List<String> subjects(List<String> categories) {
        categories.stream().filter(category -> !isKnown(category)).forEach(ignored::add);
        return categories.stream()
                .filter(category -> vocabulary.find(category).isPresent())
                .toList();
    }

    private static List<AgeGroup> ageGroups(List<String> categories) {
        return categories.stream()
                .flatMap(category -> AgeGroup.named(category).stream())
                .toList();
    }

    private boolean isKnown(String category) {
        return vocabulary.find(category).isPresent()
                || AgeGroup.named(category).isPresent()
                || Nation.named(category).isPresent()
                || !ReviewType.named(category).isEmpty();
    }

    @Override
    public String format() {
        return "feed";
    }

    @Override
    public String charset() {
        return "UTF-8";
    }

    @Override
    public String delimiter() {
        return "";
    }

    @Override
    public List<String> ignored() {
        return ignored.stream().limit(100).toList();
    }

    @Override
    public void close() {
        // The feed is in memory.
    }
}

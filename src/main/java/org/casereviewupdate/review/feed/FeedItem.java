package org.casereviewupdate.review.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed, as text.
 *
 * @param id what the feed knows it by; its address where it has no id
 * @param title its title
 * @param link the address it leads to; empty for none
 * @param text what it says
 * @param published when it was published, or else last changed
 * @param categories what it is filed under
 */
public record FeedItem(
        String id,
        String title,
        String link,
        String text,
        @Nullable Instant published,
        List<String> categories) {

    static FeedItem of(SyndEntry entry, Markup unsaid) {
        String link = Objects.requireNonNullElse(entry.getLink(), "").strip();
        String id = Objects.requireNonNullElse(entry.getUri(), "").strip();
        return new FeedItem(
                id.isEmpty() ? link : id,
                unsaid.words(entry.getTitleEx()),
                link,
                text(entry, unsaid),
                instant(entry),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .toList());
    }

    /** The content if the entry has any, or else its summary. */
    private static String text(SyndEntry entry, Markup unsaid) {
        String content =
                entry.getContents().stream().map(unsaid::words).findFirst().orElse("");
        return content.isEmpty() ? unsaid.words(entry.getDescription()) : content;
    }

    private static @Nullable Instant instant(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : date.toInstant();
    }
}

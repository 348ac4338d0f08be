package org.casereviewupdate.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A feed as JSON Feed 1.1 (jsonfeed.org) spells it. */
public record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") URI home,
        @JsonProperty("feed_url") URI self,
        String language,
        List<Author> authors,
        List<Item> items) {

    /** What the answer's Content-Type says. */
    public static final String MEDIA_TYPE = "application/feed+json;charset=UTF-8";

    /** The same feed in this form. */
    public static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.language(),
                List.of(new Author(feed.author())),
                feed.entries().stream().map(Item::of).toList());
    }

    /** Who publishes it. */
    public record Author(String name) {}

    /** One piece of news. */
    public record Item(
            String id,
            URI url,
            String title,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String modified) {

        static Item of(FeedEntry entry) {
            return new Item(
                    entry.id().toString(),
                    entry.address(),
                    entry.title(),
                    entry.html(),
                    time(entry.published()),
                    time(entry.updated()));
        }

        private static String time(Instant instant) {
            return instant.toString();
        }
    }
}

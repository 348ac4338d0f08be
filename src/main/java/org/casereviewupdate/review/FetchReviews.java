package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import org.casereviewupdate.fetch.PublicWeb;
import org.casereviewupdate.review.ImportReviews.Upload;
import org.casereviewupdate.review.feed.IncomingFeed;

/** An editor names the feed of another collection, and its case reviews are taken in. */
@Singleton
public class FetchReviews {

    private final PublicWeb web;
    private final ImportReviews imports;

    FetchReviews(PublicWeb web, ImportReviews imports) {
        this.web = web;
        this.imports = imports;
    }

    /**
     * Fetches the feed and imports it, as if the editor had saved it and handed it in.
     *
     * @param actor who does it
     */
    public ImportReport run(NewFetch fetch, ImportOptions options, String actor) {
        InputStream feed = new ByteArrayInputStream(web.get(URI.create(fetch.url()), (int) IncomingFeed.LARGEST));
        return imports.run(new Upload(feed, ImportFormat.FEED, fetch.type()), options, actor);
    }
}

package org.casereviewupdate.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.casereviewupdate.review.feed.IncomingFeed;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Subjects;
import org.jspecify.annotations.Nullable;

/** An editor hands in a file of case reviews. A review whose source reference is known is amended, any other is entered. */
@Singleton
public class ImportReviews {

    private final CatalogueImport imports;
    private final ReviewShelf shelf;
    private final Subjects subjects;
    private final ObjectMapper json;
    private final TimeConfig time;

    ImportReviews(CatalogueImport imports, ReviewShelf shelf, Subjects subjects, ObjectMapper json, TimeConfig time) {
        this.imports = imports;
        this.shelf = shelf;
        this.subjects = subjects;
        this.json = json;
        this.time = time;
    }

    /**
     * Takes a table in, as a spreadsheet exports it.
     *
     * @param file comma-separated values, or values separated by semicolons or tabs; read to its end
     * @param actor who does it
     */
    public ImportReport run(InputStream file, ImportOptions options, String actor) {
        return run(new Upload(file, ImportFormat.CSV, null), options, actor);
    }

    /**
     * Takes a file of any known format in.
     *
     * @param actor who does it
     */
    public ImportReport run(Upload upload, ImportOptions options, String actor) {
        return run(upload, new ImportOrder(options, actor, ImportProgress.UNTOLD));
    }

    ImportReport run(Upload upload, ImportOrder order) {
        return imports.run(shelf, source(upload, order.options()), order);
    }

    private Source<NewReview> source(Upload upload, ImportOptions options) {
        return switch (upload.format()) {
            case CSV -> TableSource.receive(shelf, upload.file(), options.charset());
            case JSON -> JsonSource.receive(upload.file(), json, shelf.type());
            case FEED ->
                new FeedSource(
                        IncomingFeed.receive(upload.file()),
                        QuarkusTransaction.requiringNew().call(subjects::vocabulary),
                        upload.kind(),
                        time.zone());
        };
    }

    /**
     * A file of case reviews.
     *
     * @param file its bytes, read to their end
     * @param format how to read them
     * @param kind for a feed, what kind of review its entries are where they do not say it
     */
    public record Upload(
            InputStream file, ImportFormat format, @Nullable ReviewType kind) {}
}

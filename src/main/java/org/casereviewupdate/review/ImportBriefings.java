package org.casereviewupdate.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.InputStream;
import org.casereviewupdate.spreadsheet.UnreadableFile;

/** An editor hands in a file of thematic briefings. A briefing whose source reference is known is amended, any other is entered. */
@Singleton
public class ImportBriefings {

    private final CatalogueImport imports;
    private final BriefingShelf shelf;
    private final ObjectMapper json;

    ImportBriefings(CatalogueImport imports, BriefingShelf shelf, ObjectMapper json) {
        this.imports = imports;
        this.shelf = shelf;
        this.json = json;
    }

    /**
     * Takes a table in, as a spreadsheet exports it.
     *
     * @param file comma-separated values, or values separated by semicolons or tabs; read to its end
     * @param actor who does it
     */
    public ImportReport run(InputStream file, ImportOptions options, String actor) {
        return run(file, ImportFormat.CSV, options, actor);
    }

    /**
     * Takes a table or a JSON array in.
     *
     * @param actor who does it
     */
    ImportReport run(InputStream file, ImportFormat format, ImportOptions options, String actor) {
        return run(file, format, new ImportOrder(options, actor, ImportProgress.UNTOLD));
    }

    ImportReport run(InputStream file, ImportFormat format, ImportOrder order) {
        return imports.run(shelf, source(file, format, order.options()), order);
    }

    private Source<NewBriefing> source(InputStream file, ImportFormat format, ImportOptions options) {
        return switch (format) {
            case JSON -> JsonSource.receive(file, json, shelf.type());
            case CSV -> TableSource.receive(shelf, file, options.charset());
            case FEED ->
                throw new UnreadableFile(
                        "This is a feed, and feeds hold case reviews. Briefings come as a table or as JSON.");
        };
    }
}

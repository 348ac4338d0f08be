package org.casereviewupdate.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.InputStream;

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
        Source<NewBriefing> source = format == ImportFormat.JSON
                ? JsonSource.receive(file, json, shelf.type())
                : TableSource.receive(shelf, file, options.charset());
        return imports.run(shelf, source, options, actor);
    }
}

package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.io.InputStream;

/** An editor hands in a table of thematic briefings. */
@Singleton
public class ImportBriefings {

    private final TableImport imports;
    private final BriefingShelf shelf;

    ImportBriefings(TableImport imports, BriefingShelf shelf) {
        this.imports = imports;
        this.shelf = shelf;
    }

    /**
     * Takes the table in: a row whose source reference is known amends that briefing, any other enters a new one.
     *
     * @param file comma-separated values, or values separated by semicolons or tabs; read to its end
     * @param actor who does it
     */
    public ImportReport run(InputStream file, ImportOptions options, String actor) {
        return imports.run(shelf, file, options, actor);
    }
}

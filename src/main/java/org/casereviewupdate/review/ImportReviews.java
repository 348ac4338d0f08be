package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.io.InputStream;

/** An editor hands in a table of case reviews, as a spreadsheet exports it. */
@Singleton
public class ImportReviews {

    private final TableImport imports;
    private final ReviewShelf shelf;

    ImportReviews(TableImport imports, ReviewShelf shelf) {
        this.imports = imports;
        this.shelf = shelf;
    }

    /**
     * Takes the table in: a row whose source reference is known amends that record, any other enters a new one.
     *
     * @param file comma-separated values, or values separated by semicolons or tabs; read to its end
     * @param actor who does it
     */
    public ImportReport run(InputStream file, ImportOptions options, String actor) {
        return imports.run(shelf, file, options, actor);
    }
}

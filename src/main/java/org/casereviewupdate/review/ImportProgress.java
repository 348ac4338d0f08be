package org.casereviewupdate.review;

/** Is told how far an import is. */
interface ImportProgress {

    /** Nobody waits to be told. */
    ImportProgress UNTOLD = new ImportProgress() {
        @Override
        public void reached(int rows) {}

        @Override
        public void stored(ImportReport report) {}
    };

    /** So many rows have been looked at. Throws if the import is to stop. */
    void reached(int rows);

    /** Everything is stored; within the transaction that stores it, so that both stand or fall together. */
    void stored(ImportReport report);
}

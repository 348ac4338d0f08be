package org.casereviewupdate.review;

/**
 * A table as an editor hands it in.
 *
 * @param shelf which records it holds
 * @param name the file's name, to know it again
 * @param content its bytes
 */
public record NewImport(ImportShelf shelf, String name, byte[] content) {

    private static final int LONGEST_NAME = 200;

    /** Shortens a name that is none. */
    public NewImport {
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}

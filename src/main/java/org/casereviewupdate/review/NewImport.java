package org.casereviewupdate.review;

import org.casereviewupdate.vocabulary.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * A file as an editor hands it in.
 *
 * @param shelf which records it holds
 * @param name the file's name, to know it again
 * @param content its bytes
 * @param kind for a feed, what kind of review its entries are where they do not say it
 */
public record NewImport(
        ImportShelf shelf,
        String name,
        byte[] content,
        @Nullable ReviewType kind) {

    private static final int LONGEST_NAME = 200;

    /** Shortens a name that is none. */
    public NewImport {
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}

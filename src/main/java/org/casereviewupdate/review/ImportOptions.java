package org.casereviewupdate.review;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be taken in.
 *
 * @param charset the charset that the sender declared; without one it is found out from the bytes
 * @param mode whether anything is to be stored
 * @param badRows what becomes of the good rows of a file that has bad ones
 */
public record ImportOptions(@Nullable String charset, Mode mode, BadRows badRows) {

    /** Stores the file if every row is good. */
    public static final ImportOptions STRICT = new ImportOptions(null, Mode.STORE, BadRows.REFUSE);

    /** Whether anything is to be stored. */
    public enum Mode {
        /** Say what would happen and change nothing. */
        DRY_RUN,
        /** Do it. */
        STORE
    }

    /** What becomes of the good rows of a file that has bad ones. */
    public enum BadRows {
        /** The file is refused as a whole. */
        REFUSE,
        /** The good rows are stored, the bad ones reported. */
        SKIP
    }
}

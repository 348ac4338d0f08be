package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.problem.FieldError;
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

    /**
     * Reads the options as they stand in an address. Anything that is not understood is refused: a misspelt dry run must not store.
     *
     * @throws MalformedQuery naming each part that is not understood
     */
    static ImportOptions parse(@Nullable String charset, @Nullable String dryRun, @Nullable String badRows) {
        List<FieldError> errors = new ArrayList<>();
        if (dryRun != null && !List.of("", "true", "false").contains(dryRun)) {
            errors.add(new FieldError("dryRun", "must be true or false"));
        }
        if (badRows != null && !List.of("skip", "refuse").contains(badRows)) {
            errors.add(new FieldError("onBadRows", "must be skip or refuse"));
        }
        if (!errors.isEmpty()) {
            throw new MalformedQuery(errors);
        }
        return new ImportOptions(
                charset,
                dryRun == null || dryRun.equals("false") ? Mode.STORE : Mode.DRY_RUN,
                "skip".equals(badRows) ? BadRows.SKIP : BadRows.REFUSE);
    }

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

package org.casereviewupdate.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.ReviewType;
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

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    /**
     * Reads the options as they stand in an address, and the charset that the file's Content-Type declares. Anything that is not understood
     * is refused: a misspelt dry run must not store.
     *
     * @throws MalformedQuery naming each part that is not understood
     */
    static ImportOptions parse(String contentType, @Nullable String dryRun, @Nullable String badRows) {
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
                charset(contentType),
                dryRun == null || dryRun.equals("false") ? Mode.STORE : Mode.DRY_RUN,
                "skip".equals(badRows) ? BadRows.SKIP : BadRows.REFUSE);
    }

    private static @Nullable String charset(String contentType) {
        Matcher declared = CHARSET.matcher(contentType);
        return declared.find() ? declared.group(1) : null;
    }

    /** Reads the kind of review that a feed's entries are; a name of several kinds names none. */
    static @Nullable ReviewType parseKind(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Set<ReviewType> named = ReviewType.named(typed);
        if (named.size() != 1) {
            throw new MalformedQuery(
                    List.of(new FieldError("type", "must be one kind of review, as \"learning review\" or \"SUSR\"")));
        }
        return named.iterator().next();
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

package org.casereviewupdate.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a record that an editor saw before changing it. */
final class SeenVersion {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
    private static final int NONE_OF_OURS = -1;

    private SeenVersion() {}

    /**
     * Reads an If-Match header (RFC 9110 section 13.1.1).
     *
     * @param otherwise what the body says, for a request without the header
     */
    static @Nullable Integer read(@Nullable String ifMatch, @Nullable Integer otherwise) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return otherwise;
        }
        Matcher tag = ENTITY_TAG.matcher(ifMatch.strip());
        return tag.matches() ? Integer.parseInt(tag.group(1)) : NONE_OF_OURS;
    }

    /** Refuses a change of anything but the current version. */
    static void require(@Nullable Integer seen, int current) {
        if (seen == null) {
            throw new VersionMissing();
        }
        if (seen != current) {
            throw new ReviewChanged(current);
        }
    }
}

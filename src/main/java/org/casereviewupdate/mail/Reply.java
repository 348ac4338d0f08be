package org.casereviewupdate.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a relay's reply. */
final class Reply {

    private static final Pattern ENHANCED = Pattern.compile("^[245]\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\d)");

    private Reply() {}

    /** The enhanced status code of RFC 3463, or nothing where the relay gives none. */
    static String enhancedStatus(@Nullable String reply) {
        Matcher found = ENHANCED.matcher(reply == null ? "" : reply);
        return found.find() ? found.group(1) : "";
    }
}

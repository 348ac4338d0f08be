package org.casereviewupdate.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * To which addresses a mail could not be delivered, for good, and why. Behind a subscriber's address may be a group of people, and what is said
 * of one of them is not said of the group.
 *
 * @param statuses the enhanced status code (RFC 3463) by the address in lower case, in the report's order
 */
public record Bounce(Map<String, String> statuses) {

    /** It says nothing. */
    public static final Bounce NONE = new Bounce(Map.of());

    /** Codes that tell of an address or a mailbox, and so only of the one that the report names. */
    private static final Pattern OF_A_MAILBOX = Pattern.compile("([45])\\.[12]\\..*");

    /** Takes a copy. */
    public Bounce {
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    }

    /** What it says to a subscriber whom it does not name: that something could not be delivered, but nothing about the mailbox. */
    String ofAnother() {
        String first = statuses.values().stream().findFirst().orElse("5.0.0");
        return OF_A_MAILBOX.matcher(first).replaceFirst("$1.0.0");
    }
}

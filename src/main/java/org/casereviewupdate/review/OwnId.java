package org.casereviewupdate.review;

import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an exported file names a record that has no source reference: by the catalogue's own id, as a URN (RFC 9562 section 4). */
final class OwnId {

    private static final Pattern URN = Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int PREFIX = "urn:uuid:".length();

    private OwnId() {}

    static String of(UUID id) {
        return "urn:uuid:" + id;
    }

    static boolean isOne(String reference) {
        return URN.matcher(reference).matches();
    }

    /** The id; none if the reference is of another kind. */
    static Stream<UUID> read(String reference) {
        return isOne(reference) ? Stream.of(UUID.fromString(reference.substring(PREFIX))) : Stream.empty();
    }
}

package org.casereviewupdate.account;

import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.token.Seals;

/** The key of somebody's authenticator app as it stands in their row: sealed, and theirs only (ADR 37). */
final class SecondFactorKey {

    /** As long as the hash (RFC 4226 section 4, requirement 6). */
    static final int BYTES = 20;

    private SecondFactorKey() {}

    static byte[] sealed(byte[] key, UUID person, Seals seals) {
        return seals.seal(place(person), key);
    }

    /** The key itself; nothing if it was altered, is somebody else's, or the settings have lost what opens it. */
    static Optional<byte[]> opened(byte[] kept, UUID person, Seals seals) {
        return isBare(kept) ? Optional.of(kept) : seals.open(place(person), kept);
    }

    /** Whether it is to be sealed anew: the version before this one left it bare, or another key of the ring signs by now. */
    static boolean isOutdated(byte[] kept, Seals seals) {
        return isBare(kept) || !seals.isCurrent(kept);
    }

    private static boolean isBare(byte[] kept) {
        return kept.length == BYTES;
    }

    private static String place(UUID person) {
        return "person.second_factor " + person;
    }
}

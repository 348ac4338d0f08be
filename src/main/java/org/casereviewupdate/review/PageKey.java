package org.casereviewupdate.review;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

/**
 * Where one page of the list ended: the list is ordered by day, newest first, then by id.
 *
 * @param addedOn the last record's day
 * @param id its id
 */
record PageKey(LocalDate addedOn, UUID id) {

    private static final int BYTES = Integer.BYTES + 2 * Long.BYTES;
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2200, 1, 1).toEpochDay();

    /** Reads a key that {@link #text} wrote. */
    static PageKey parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                throw new UnknownPageKey();
            }
            int day = bytes.getInt();
            if (day < FIRST_DAY || day > LAST_DAY) {
                throw new UnknownPageKey();
            }
            return new PageKey(LocalDate.ofEpochDay(day), new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException notBase64) {
            throw new UnknownPageKey();
        }
    }

    /** The key as the next request sends it. */
    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putInt((int) addedOn.toEpochDay())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

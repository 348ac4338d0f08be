package org.casereviewupdate.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in, and what applying it would do or has done.
 *
 * @param id its id
 * @param shelf which records it holds
 * @param name the file's name, or the address it was fetched from
 * @param handedInAt when it was handed in
 * @param handedInBy by whom
 * @param state how far it is
 * @param rows how many rows have been looked at so far
 * @param report what would become of each row, or has; absent until it is known, and cut to the rows that matter most
 * @param trouble why it cannot be taken in, or was not applied; empty if nothing is wrong
 */
public record StagedImport(
        UUID id,
        ImportShelf shelf,
        String name,
        Instant handedInAt,
        String handedInBy,
        ImportState state,
        int rows,
        @Nullable ImportReport report,
        String trouble) {}

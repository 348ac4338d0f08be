package org.casereviewupdate.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that waits, and what applying it would do.
 *
 * @param id its id
 * @param shelf which records it holds
 * @param name the file's name
 * @param handedInAt when it was handed in
 * @param report what would become of each row at this moment
 */
public record StagedImport(UUID id, ImportShelf shelf, String name, Instant handedInAt, ImportReport report) {}

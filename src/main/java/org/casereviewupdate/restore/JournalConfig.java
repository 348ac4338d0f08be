package org.casereviewupdate.restore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The second copy of what must survive a restore. */
@ConfigMapping(prefix = "case-review-update.journal")
public interface JournalConfig {

    /**
     * Where each copy of the program appends to a file of its own; on another disk than the database, and not part of its backup. Without
     * it a restore brings back everybody who has left since the backup was taken.
     */
    Optional<Path> directory();

    /** How often new entries are appended: as much as a database that is lost may take with it. */
    @WithDefault("1s")
    Duration every();

    /** How often the copy notes how far the database has counted, so that an older one is recognised even if nothing else was written. */
    @WithDefault("10s")
    Duration pulse();
}

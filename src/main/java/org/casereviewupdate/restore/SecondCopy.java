package org.casereviewupdate.restore;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The journal's copy outside the database, if the operator has given it a place. */
@Singleton
class SecondCopy {

    private final Optional<Path> directory;
    private volatile long beat;
    private @Nullable JournalFile own;

    @Inject
    SecondCopy(JournalConfig config) {
        this(config.directory());
    }

    SecondCopy(Optional<Path> directory) {
        this.directory = directory.map(Path::toAbsolutePath);
        try {
            for (Path file : open()) {
                beat = Math.max(beat, JournalFile.beat(file));
            }
        } catch (IOException unusable) {
            throw new IllegalStateException(
                    "case-review-update.journal.directory: " + directory.orElseThrow() + " cannot be used (" + unusable
                            + ")",
                    unusable);
        }
    }

    boolean isKept() {
        return directory.isPresent();
    }

    /** How far the database has counted, as far as this copy knows; 0 if there is none. */
    long beat() {
        return beat;
    }

    /** Every entry in every file of the directory, those of other processes too; some more than once. */
    void forEach(Consumer<JournalEntry> consumer) {
        try {
            for (Path file : files()) {
                JournalFile.forEach(file, consumer);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What this process's own file holds. */
    synchronized Set<UUID> held() throws IOException {
        Set<UUID> held = new HashSet<>();
        JournalFile.forEach(own().path(), entry -> held.add(entry.id()));
        return held;
    }

    /** Adds to this process's own file; when it returns, the entries are on the disk. */
    synchronized void append(Collection<JournalEntry> entries) throws IOException {
        if (!entries.isEmpty()) {
            own().append(entries);
        }
    }

    /** Notes how far the database has counted, which has to be committed there. */
    synchronized void note(long counted) throws IOException {
        own().beat(counted);
        beat = Math.max(beat, counted);
    }

    /** Lets go of the file, for a fresh start after something went wrong with it, and at the end. */
    @PreDestroy
    synchronized void release() {
        try {
            if (own != null) {
                own.close();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            own = null;
        }
    }

    private List<Path> open() throws IOException {
        if (directory.isPresent()) {
            own();
        }
        return files();
    }

    private List<Path> files() throws IOException {
        return directory.isPresent() ? JournalFile.all(directory.get()) : List.of();
    }

    private JournalFile own() throws IOException {
        JournalFile file = own;
        if (file == null) {
            file = JournalFile.take(directory.orElseThrow());
            own = file;
        }
        return file;
    }
}

package org.casereviewupdate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The directory of the embedded PostgreSQL: its data, its programs, its log, and a lock that one process holds.
 *
 * <p>A process that was killed leaves its PostgreSQL behind, still running and still in charge of the data. Whoever gets the lock afterwards
 * knows that nobody is using that server, and stops it before starting a new one.
 */
final class DataDirectory implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 30;

    private final Path home;
    private final FileLock lock;

    private DataDirectory(Path home, FileLock lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process, creating it if need be.
     *
     * @throws CannotStart if it cannot be written, another process has it, or another PostgreSQL than this one wrote it
     */
    static DataDirectory take(Path home, String majorVersion) {
        try {
            createPrivately(home);
            DataDirectory taken = new DataDirectory(home, lock(home));
            taken.refuseOtherVersion(majorVersion);
            taken.clearUpAfterKill();
            return taken;
        } catch (IOException unusable) {
            throw new CannotStart(
                    "The directory of the embedded PostgreSQL cannot be used: " + unusable
                            + ". Set case-review-update.embedded.data-directory to one that can be written, or quarkus.datasource.jdbc.url to a"
                            + " PostgreSQL of your own.",
                    unusable);
        }
    }

    Path cluster() {
        return home.resolve("cluster");
    }

    Path programs() {
        return home.resolve("programs");
    }

    Path log() {
        return home.resolve("server.log");
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nobody else on the machine has business in here: the server asks no password of whoever reaches it. */
    private static void createPrivately(Path home) throws IOException {
        Files.createDirectories(home);
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileLock lock(Path home) throws IOException {
        FileChannel file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new CannotStart(
                    "Another process is using the embedded PostgreSQL in " + home
                            + ". Stop that process, or give this one a directory of its own by case-review-update.embedded.data-directory. Several"
                            + " processes can share a PostgreSQL of your own (quarkus.datasource.jdbc.url), never the embedded one.");
        }
        return lock;
    }

    private void refuseOtherVersion(String majorVersion) throws IOException {
        Path file = cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String found = Files.readString(file).trim();
        if (!found.equals(majorVersion)) {
            close();
            throw new CannotStart("The data in " + cluster() + " was written by PostgreSQL " + found
                    + ", and the embedded one is PostgreSQL " + majorVersion
                    + ". Dump it with a PostgreSQL " + found
                    + " (pg_dump) and load it into the new one, or move the directory away to start"
                    + " empty.");
        }
    }

    private void clearUpAfterKill() throws IOException {
        Path file = cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file);
        ProcessHandle left = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).orElse(null);
        if (left == null) {
            return; // PostgreSQL finds out by itself that its predecessor is gone
        }
        String command = left.info().command().orElse("postgres");
        if (!command.contains("postgres")) {
            Files.delete(file); // the number has been given to a stranger since
            return;
        }
        stop(left);
    }

    private void stop(ProcessHandle left) {
        left.destroy();
        try {
            left.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new CannotStart(
                    "A PostgreSQL that was left behind (process " + left.pid() + ") is still using " + cluster()
                            + " and does not stop. Stop it, then start again.",
                    stillThere);
        }
    }
}

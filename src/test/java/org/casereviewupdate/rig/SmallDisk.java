package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system in memory with little room, under the data of a PostgreSQL for as long as a scenario takes. */
final class SmallDisk implements AutoCloseable {

    private static final int ROOM_IN_MEGABYTES = 48;

    private final MortalPostgres postgres;
    private final Path data;
    private final Path ballast;

    private SmallDisk(MortalPostgres postgres) {
        this.postgres = postgres;
        this.data = postgres.data();
        this.ballast = data.resolve("ballast");
    }

    static Optional<String> lacking() {
        try {
            Path tried = Files.createTempDirectory("small-disk");
            boolean mounted = say("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tried.toString()) == 0;
            if (mounted) {
                say("umount", tried.toString());
            }
            Files.delete(tried);
            return mounted ? Optional.empty() : Optional.of("nobody may mount a file system here but root");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops it, moves its data there, and starts it again. */
    static SmallDisk under(MortalPostgres postgres) {
        SmallDisk disk = new SmallDisk(postgres);
        Path aside = disk.data.resolveSibling("aside");
        postgres.kill();
        run("mv", disk.data, aside);
        run("mkdir", "-m", "700", disk.data);
        run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "mode=700,size=" + (megabytes(aside) + ROOM_IN_MEGABYTES) + "m",
                "tmpfs",
                disk.data);
        run("cp", "-a", aside + "/.", disk.data);
        run("rm", "-rf", aside);
        postgres.restart();
        return disk;
    }

    /** Leaves no room at all. */
    void fill() {
        byte[] piece = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            // that is what it is for
        }
    }

    void free() {
        run("rm", "-f", ballast);
    }

    /** Moves the data back to where they were. */
    @Override
    public void close() {
        free();
        postgres.awaitUp();
        postgres.kill();
        Path back = data.resolveSibling("back");
        run("mkdir", "-m", "700", back);
        run("cp", "-a", data + "/.", back);
        run("umount", data);
        run("rmdir", data);
        run("mv", back, data);
        postgres.restart();
    }

    private static long megabytes(Path directory) {
        try (var files = Files.walk(directory)) {
            // In whole pages, as they lie on a disk.
            return files.mapToLong(file -> (file.toFile().length() + 4095) / 4096 * 4096)
                            .sum()
                    / 1_000_000;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void run(Object... words) {
        String[] command = List.of(words).stream().map(String::valueOf).toArray(String[]::new);
        if (say(command) != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }

    private static int say(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

package org.casereviewupdate.restore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One process's own file in the directory of the second copy: it is only ever appended to, and belongs to the process for as long as that
 * lives. Beside it stands a small one with how far the database had counted.
 */
final class JournalFile implements AutoCloseable {

    private static final int MOST_PROCESSES = 64;
    private static final String SUFFIX = ".jsonl";

    private final Path path;
    private final FileChannel lock;
    private final FileChannel channel;

    private JournalFile(Path path, FileChannel lock) throws IOException {
        this.path = path;
        this.lock = lock;
        this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Takes the first file that no living process has. */
    static JournalFile take(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (int number = 1; number <= MOST_PROCESSES; number++) {
            Path path = directory.resolve("journal-" + number + SUFFIX);
            // Not the file itself: where closing any handle of a file drops its locks, reading it would give it away.
            FileChannel lock =
                    FileChannel.open(beside(path, "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(lock)) {
                JournalFile taken = new JournalFile(path, lock);
                taken.endTornLine();
                return taken;
            }
            lock.close();
        }
        throw new IOException("more than " + MOST_PROCESSES + " processes use " + directory);
    }

    /** Every file in the directory, whoever's it is. */
    static List<Path> all(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** Reads a file; a line that a crash has torn is left out. */
    static void forEach(Path file, Consumer<JournalEntry> consumer) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JournalLines.read(line).ifPresent(consumer);
            }
        }
    }

    /** How far the database had counted when that was last noted beside a file. */
    static long beat(Path file) throws IOException {
        Path beat = beside(file, "beat");
        return Files.exists(beat) ? Long.parseLong(Files.readString(beat).strip()) : 0;
    }

    Path path() {
        return path;
    }

    /** Appends entries; when it returns, they are on the disk. */
    void append(Collection<JournalEntry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(JournalLines.write(entry)));
        write(channel, lines.toString());
    }

    /** Puts the new number in the place of the old one, so that a crash leaves one or the other. */
    void beat(long beat) throws IOException {
        Path next = beside(path, "beat.next");
        try (FileChannel file = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(file, beat + "\n");
        }
        Files.move(next, beside(path, "beat"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        lock.close();
    }

    /** A crash may have left half a line; the next entry must not become part of it. */
    private void endTornLine() throws IOException {
        long end = channel.size();
        if (end == 0) {
            return;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        try (FileChannel reader = FileChannel.open(path, StandardOpenOption.READ)) {
            reader.read(last, end - 1);
        }
        if (last.get(0) != '\n') {
            write(channel, "\n");
        }
    }

    private static void write(FileChannel file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static Path beside(Path file, String what) {
        return file.resolveSibling(file.getFileName() + "." + what);
    }
}

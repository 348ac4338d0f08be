package org.casereviewupdate.embedded;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that were caught, one file each, named by when they came. Only the newest are kept. */
@Singleton
@IfBuildProperty(name = "case-review-update.embedded.inbox", stringValue = "true")
class CaughtMails {

    private static final int KEPT = 500;
    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final Clock clock;
    private int sequence;

    @Inject
    CaughtMails(EmbeddedConfig config, Clock clock) {
        this(config.mailDirectory(), clock);
    }

    CaughtMails(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    synchronized void keep(byte[] mail) throws IOException {
        Files.createDirectories(directory);
        // Digits of fixed length, so that the order of names is the order of arrival.
        String id = "%013d-%06d".formatted(clock.millis(), sequence++ % 1_000_000);
        Files.write(directory.resolve(id + SUFFIX), mail);
        deleteAll(files().stream().skip(KEPT).toList());
    }

    /** Every mail, the newest first. */
    synchronized List<CaughtMail> newestFirst() {
        return files().stream().map(this::read).toList();
    }

    synchronized Optional<CaughtMail> byId(String id) {
        return files().stream().filter(file -> id(file).equals(id)).findFirst().map(this::read);
    }

    synchronized void deleteAll() {
        deleteAll(files());
    }

    private List<Path> files() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private CaughtMail read(Path file) {
        try {
            return new CaughtMail(id(file), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static void deleteAll(List<Path> files) {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}

package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory of a stopped database, moved about as an operator does it. */
final class DataFiles {

    private DataFiles() {}

    /** Everything but what says that a server runs in it. */
    static void copy(Path from, Path to) {
        for (Path file : below(from)) {
            if (!file.endsWith("postmaster.pid")) {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            StandardCopyOption.COPY_ATTRIBUTES,
                            StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }
    }

    static void delete(Path directory) {
        for (Path file :
                below(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
            try {
                Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static List<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What virtual machines remember of the program's classes from one start to the next, which saves each of them a third of its work. */
final class ClassArchive {

    private ClassArchive() {}

    /**
     * The options for using it. Makes it, if this engine has none yet, by starting the program once and ending it.
     *
     * @param where a directory that outlives the rig
     */
    static List<String> options(Path where, Function<List<String>, Replica> start) {
        Path archive = where.resolve(Engine.id() + "-" + System.getProperty("java.vm.version") + ".jsa");
        try {
            if (!Files.exists(archive)) {
                Path fresh = where.resolve("fresh-" + ProcessHandle.current().pid() + ".jsa");
                Replica first = start.apply(List.of("-XX:ArchiveClassesAtExit=" + fresh));
                first.awaitReady().terminate();
                first.awaitDeath(Duration.ofMinutes(1));
                Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
            }
            return List.of("-XX:SharedArchiveFile=" + archive);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

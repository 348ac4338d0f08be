package org.casereviewupdate.restore;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.audit.AuditTrail;

/** Starts what a process of the program starts, with a second copy in a directory of the test's choice. */
@Singleton
class Copies {

    private final Fences fences;
    private final DatabaseMarks marks;
    private final Journal journal;
    private final List<Restored> rooms;
    private final AuditTrail audit;
    private final Clock clock;

    Copies(
            Fences fences,
            DatabaseMarks marks,
            Journal journal,
            @All List<Restored> rooms,
            AuditTrail audit,
            Clock clock) {
        this.fences = fences;
        this.marks = marks;
        this.journal = journal;
        this.rooms = rooms;
        this.audit = audit;
        this.clock = clock;
    }

    /** One process and its own file. */
    record Process(Fence fence, CopyJournal copying, SecondCopy copy) implements AutoCloseable {

        void tick() {
            fence.isShut();
            copying.run();
        }

        @Override
        public void close() {
            copy.release();
        }
    }

    Process start(Path directory, int epoch) {
        SecondCopy copy = new SecondCopy(Optional.of(directory));
        Fence fence = new Fence(fences, marks, journal, copy, rooms, () -> epoch, audit, clock);
        return new Process(fence, new CopyJournal(journal, copy, new EachTick(directory), clock), copy);
    }

    private record EachTick(Path path) implements JournalConfig {

        @Override
        public Optional<Path> directory() {
            return Optional.of(path);
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration pulse() {
            return Duration.ZERO;
        }
    }
}

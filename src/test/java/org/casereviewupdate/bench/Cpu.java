package org.casereviewupdate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** CPU time spent, user and system, read from Linux' /proc (proc(5)) or the JVM. */
final class Cpu {

    /** USER_HZ, which Linux fixes at 100 for what /proc shows. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int UTIME = 13;
    private static final int CHILDREN_UTIME = 15;

    private Cpu() {}

    /** Of this JVM with all its threads, so with compiling and collecting garbage. */
    static Duration own() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Duration.ofNanos(system.getProcessCpuTime());
    }

    /** Of a running process. */
    static Duration of(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "stat"), UTIME);
    }

    /** Of a running process with all its children, those that have ended among them. */
    static Duration ofFamily(ProcessHandle parent) {
        Path stat = Path.of("/proc", String.valueOf(parent.pid()), "stat");
        return parent.children()
                .map(child -> ofPerhapsEnded(child.pid()))
                .reduce(read(stat, UTIME).plus(read(stat, CHILDREN_UTIME)), Duration::plus);
    }

    /** Of all children of this JVM that have ended: exact, where a look at a process that may end any moment is not. */
    static Duration ofEndedChildren() {
        return read(Path.of("/proc/self/stat"), CHILDREN_UTIME);
    }

    /** Of all cores together, whoever used them. */
    static Duration ofTheMachine() {
        try {
            String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
            long ticks = 0;
            for (int i = 1; i < fields.length && i < 9; i++) {
                boolean idle = i == 4 || i == 5; // waiting for a disk is idle too
                ticks += idle ? 0 : Long.parseLong(fields[i]);
            }
            return duration(ticks);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Duration ofPerhapsEnded(long pid) {
        try {
            return of(pid);
        } catch (UncheckedIOException ended) {
            return Duration.ZERO;
        }
    }

    private static Duration read(Path stat, int first) {
        try {
            String line = Files.readString(stat);
            // The name in parentheses may hold blanks; field 3 follows it.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return duration(Long.parseLong(fields[first - 2]) + Long.parseLong(fields[first - 1]));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Duration duration(long ticks) {
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }
}

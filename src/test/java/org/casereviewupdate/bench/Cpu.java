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

    /** Of all children of this JVM that have ended: exact, where a look at a process that may end any moment is not. */
    static Duration ofEndedChildren() {
        return read(Path.of("/proc/self/stat"), CHILDREN_UTIME);
    }

    private static Duration read(Path stat, int first) {
        try {
            String line = Files.readString(stat);
            // The name in parentheses may hold blanks; field 3 follows it.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[first - 2]) + Long.parseLong(fields[first - 1]);
            return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

package org.casereviewupdate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a growing audience costs in memory, with a heap as small as {@code -Dbench.heap} says: {@code -Dbench.recipients=10000,100000}. The
 * program and its relay room are one process, started anew for each size and warmed up with the same issues.
 */
class MemoryBench {

    private static final String HEAP = System.getProperty("bench.heap", "64m");

    /** {@code GC(12) Pause Young (Normal) (G1 Evacuation Pause) 40M->22M(64M) 3.1ms}. */
    private static final Pattern COLLECTED = Pattern.compile("GC\\(\\d+\\) .* \\d+M->(\\d+)M\\((\\d+)M\\)");

    private final Table table = new Table(
            "memory",
            "recipients",
            "heap",
            "most of it in use after a collection",
            "collections / 1,000 messages",
            "RSS, most",
            "RSS, ratio to the smallest",
            "messages/s",
            "CPU us",
            "sink");

    private double smallest;

    @Test
    void a_larger_audience_takes_no_more_memory() {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start()) {
            for (int recipients : Given.recipients("10000,1000000")) {
                measure(database, postfix, recipients);
            }
            Machine.describe(table, database);
        }
    }

    private void measure(Database database, Postfix postfix, int recipients) {
        Path log = log();
        List<String> options = List.of("-Xmx" + HEAP, "-Xlog:gc:file=" + log);
        try (Program program = Program.start(database, postfix.port(), Map.of("relay.connections", "16"), options)) {
            database.subscribers(Given.MESSAGES);
            for (int sent = 0; sent < Given.WARM_UP; sent += Given.MESSAGES) {
                Sending.of(database, List.of(program), postfix, Edition.DIGEST, Given.MESSAGES);
            }
            database.subscribers(recipients);
            int before = lines(log).size();
            forgetPeak(program.pid());
            Sending sending = Sending.of(database, List.of(program), postfix, Edition.DIGEST, recipients);
            double rss = peak(program.pid());
            smallest = smallest == 0 ? rss : smallest;
            List<Matcher> collections = lines(log).stream()
                    .skip(before)
                    .map(COLLECTED::matcher)
                    .filter(Matcher::find)
                    .toList();
            table.row(
                    "%,d | %s | %d MB | %.1f | %.0f MB | %.2f | %,.0f | %.0f | %s",
                    recipients,
                    HEAP,
                    collections.stream()
                            .mapToInt(line -> Integer.parseInt(line.group(1)))
                            .max()
                            .orElse(0),
                    collections.size() * 1000.0 / recipients,
                    rss,
                    rss / smallest,
                    sending.rate(),
                    sending.cpu(),
                    Machine.sink(sending.sink()));
        }
    }

    private static Path log() {
        try {
            return Files.createTempFile("bench-gc", ".log");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** proc(5): 5 sets the peak back to what is resident now. */
    private static void forgetPeak(long pid) {
        try {
            Files.writeString(Path.of("/proc", String.valueOf(pid), "clear_refs"), "5");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of what was resident, in MB. */
    private static double peak(long pid) {
        return lines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.casereviewupdate.bench;

import java.lang.management.ManagementFactory;

/** What the figures depend on besides us. */
final class Machine {

    /** From this share of a core on the sink is taken for the bottleneck. */
    private static final double BUSY = 0.85;

    private static final int COMMITS = 200;

    private Machine() {}

    /** What share of its core the sink was busy, and whether all waited for that. */
    static String sink(double share) {
        return "%.0f %%%s".formatted(100 * share, share > BUSY ? ", the bottleneck" : "");
    }

    /** Says below a table on what it was measured. */
    static void describe(Table table) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        table.note(
                "%d cores, load average %.1f when it ended; JDK %s; median of %d runs of %,d messages.",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                Runtime.version().feature(),
                Given.ROUNDS,
                Given.MESSAGES);
    }

    /** The same with the database: how long one commit takes bounds what a ledger can do. */
    static void describe(Table table, Database database) {
        describe(table);
        database.execute("create table if not exists bench_commit (at timestamptz)");
        long began = System.nanoTime();
        for (int i = 0; i < COMMITS; i++) {
            database.execute("insert into bench_commit values (now())");
        }
        table.note(
                "PostgreSQL %s with fsync, synchronous_commit and full_page_writes on; a commit takes %.1f ms.",
                database.text("show server_version"), (System.nanoTime() - began) / 1e6 / COMMITS);
    }
}

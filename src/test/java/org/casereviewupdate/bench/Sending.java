package org.casereviewupdate.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * What it took to send one issue, by the whole path: released through the API, every outcome durable in the ledger.
 *
 * @param rate messages a second, from the first that began to the last that ended, as the ledger has it
 * @param released messages a second from the release to the issue's being sent: with fan-out, ticks and sweeps
 * @param cpu the program's CPU microseconds a message
 * @param database PostgreSQL's
 * @param sink the share of one core that the sink was busy
 * @param machine how many cores were busy, whoever used them
 * @param statements SQL statements for 1,000 messages
 * @param commits transactions that wrote, for 1,000 messages
 */
record Sending(
        double rate,
        double released,
        double cpu,
        double database,
        double sink,
        double machine,
        double statements,
        double commits) {

    /** Each look costs the database a tenth of a millisecond, which is a message's. */
    private static final Duration POLL = Duration.ofMillis(50);

    private static final Duration LONGEST = Duration.ofMinutes(20);

    static Sending of(Database database, List<Program> programs, Postfix postfix, Edition edition, int messages) {
        Supplier<Duration> ours = () -> programs.stream().map(Program::cpu).reduce(Duration.ZERO, Duration::plus);
        String issue = edition.compose(programs.get(0), database);
        long counted = postfix.counted();
        database.execute("select pg_stat_statements_reset()");
        double commits = commits(database);
        Duration cpu = ours.get();
        Duration cpuOfDatabase = database.cpu();
        Duration cpuOfSink = postfix.sinkCpu();
        long released = System.nanoTime();
        programs.get(0).post("/api/v1/issues/" + issue + "/release", "", Map.of());
        await(database, issue, "started_at is not null");
        Duration cpuOfMachine = Cpu.ofTheMachine();
        long began = System.nanoTime();
        await(database, issue, "status = 'SENT'");
        double seconds = (System.nanoTime() - began) / 1e9;
        double inAll = (System.nanoTime() - released) / 1e9;
        double machine = Run.seconds(Cpu.ofTheMachine().minus(cpuOfMachine)) / seconds;
        double sending = seconds(database, issue, messages);
        if (postfix.counted() - counted != messages) {
            throw new IllegalStateException("The sink counted " + (postfix.counted() - counted) + " of " + messages);
        }
        return new Sending(
                messages / sending,
                messages / inAll,
                Run.seconds(ours.get().minus(cpu)) * 1e6 / messages,
                Run.seconds(database.cpu().minus(cpuOfDatabase)) * 1e6 / messages,
                Run.seconds(postfix.sinkCpu().minus(cpuOfSink)) / sending,
                machine,
                database.number("select sum(calls) from pg_stat_statements") * 1000 / messages,
                (commits(database) - commits) * 1000 / messages);
    }

    /** Between the first that began and the last that ended, once it is sure that all were accepted. */
    private static double seconds(Database database, String issue, int messages) {
        String of = " from delivery where issue_id = '" + issue + "'";
        double accepted = database.number("select count(*)" + of + " and status = 'ACCEPTED'");
        if (accepted != messages) {
            throw new IllegalStateException("Only " + accepted + " of " + messages + " were accepted");
        }
        return database.number("select extract(epoch from max(ended_at) - min(sending_at))" + of);
    }

    /** Only what writes gets a number; the server's own counters lag behind. */
    private static double commits(Database database) {
        return database.number("select pg_current_xact_id()::text");
    }

    private static void await(Database database, String issue, String state) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        String sql = "select count(*) from issue where id = '" + issue + "' and " + state;
        while (database.number(sql) == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not " + state + " after " + LONGEST);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}

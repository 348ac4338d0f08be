package org.casereviewupdate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The whole path against smtp-source: the packaged program as a process of its own, a PostgreSQL that keeps what it promised, every outcome
 * durable before the next final dot. The two take turns in one run, ours between two of theirs.
 */
class WholePathBench {

    private record Pair(Run source, Sending ours) {}

    private final Table table = new Table(
            "whole-path",
            "bytes",
            "connections",
            "smtp-source/s",
            "ours/s",
            "rate ratio",
            "release to SENT/s",
            "CPU us, smtp-source",
            "ours",
            "CPU ratio",
            "PostgreSQL",
            "sink",
            "cores busy, theirs",
            "ours",
            "statements / 1,000",
            "commits / 1,000");

    private final Table statements = new Table(
            "statements",
            "bytes",
            "connections",
            "calls / 1,000 messages",
            "us a call",
            "of planning",
            "us a message",
            "rows a call",
            "statement");

    @Test
    void the_whole_path() {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start()) {
            Map<Edition, Integer> octets = Scales.weigh(database);
            int header = Scales.sourceHeader();
            database.subscribers(Given.MESSAGES);
            for (int connections : Given.connections()) {
                try (Program program = Program.start(
                        database, postfix.port(), Map.of("relay.connections", String.valueOf(connections)))) {
                    for (Edition edition : Edition.wanted()) {
                        Bench bench = new Bench(database, program, postfix, edition);
                        bench.warmUp();
                        row(octets.get(edition), connections, bench.measure(connections, octets.get(edition) - header));
                        database.explain(statements, octets.get(edition), connections, Given.MESSAGES);
                    }
                }
            }
            Machine.describe(table, database);
        }
    }

    private record Bench(Database database, Program program, Postfix postfix, Edition edition) {

        void warmUp() {
            for (int sent = 0; sent < Given.WARM_UP; sent += Given.MESSAGES) {
                send();
            }
        }

        List<Pair> measure(int connections, int bytes) {
            List<Pair> pairs = new ArrayList<>();
            Run before = Run.ofSource(postfix, connections, Given.MESSAGES, bytes);
            for (int i = 0; i < Given.ROUNDS; i++) {
                Sending ours = send();
                Run after = Run.ofSource(postfix, connections, Given.MESSAGES, bytes);
                pairs.add(new Pair(Run.between(before, after), ours));
                before = after;
            }
            return pairs;
        }

        private Sending send() {
            return Sending.of(database, List.of(program), postfix, edition, Given.MESSAGES);
        }
    }

    private void row(int bytes, int connections, List<Pair> pairs) {
        table.row(
                "%,d | %d | %,.0f | %,.0f | %.2f | %,.0f | %.0f | %.0f | %.2f | %.0f | %s | %.1f | %.1f | %,.0f"
                        + " | %,.0f",
                bytes,
                connections,
                Table.median(pairs, pair -> pair.source().rate()),
                Table.median(pairs, pair -> pair.ours().rate()),
                Table.median(pairs, pair -> pair.ours().rate() / pair.source().rate()),
                Table.median(pairs, pair -> pair.ours().released()),
                Table.median(pairs, pair -> pair.source().cpu()),
                Table.median(pairs, pair -> pair.ours().cpu()),
                Table.median(pairs, pair -> pair.ours().cpu() / pair.source().cpu()),
                Table.median(pairs, pair -> pair.ours().database()),
                Machine.sink(Table.median(pairs, pair -> pair.ours().sink())),
                Table.median(pairs, pair -> pair.source().machine()),
                Table.median(pairs, pair -> pair.ours().machine()),
                Table.median(pairs, pair -> pair.ours().statements()),
                Table.median(pairs, pair -> pair.ours().commits()));
    }
}

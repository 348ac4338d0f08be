package org.casereviewupdate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One, two and three copies of the program on one database: each with the connections of the default. On two cores a second copy adds no
 * power, so this shows what sharing costs. smtp-source, with as many connections as all copies together, is the measure for the machine's
 * mood.
 */
class ReplicasBench {

    private static final int MOST = Integer.getInteger("bench.replicas", 3);
    private static final int EACH = 8;

    private record Round(Run source, Sending ours) {}

    private final Table table = new Table(
            "replicas",
            "replicas",
            "smtp-source/s",
            "ours/s",
            "rate ratio",
            "ratio to one replica",
            "CPU us",
            "PostgreSQL",
            "sink",
            "cores busy");

    @Test
    void replicas_share_an_issue() {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start()) {
            int bytes = Scales.weigh(database).get(Edition.DIGEST) - Scales.sourceHeader();
            database.subscribers(Given.MESSAGES);
            List<Program> programs = new ArrayList<>();
            try {
                double alone = 0;
                while (programs.size() < MOST) {
                    programs.add(
                            Program.start(database, postfix.port(), Map.of("relay.connections", String.valueOf(EACH))));
                    List<Round> rounds = measure(database, programs, postfix, bytes);
                    double ratio = Table.median(
                            rounds,
                            round -> round.ours().rate() / round.source().rate());
                    alone = programs.size() == 1 ? ratio : alone;
                    row(programs.size(), rounds, ratio, ratio / alone);
                }
            } finally {
                programs.forEach(Program::close);
            }
            Machine.describe(table, database);
        }
    }

    private static List<Round> measure(Database database, List<Program> programs, Postfix postfix, int bytes) {
        for (int sent = 0; sent < Given.WARM_UP; sent += Given.MESSAGES) {
            Sending.of(database, programs, postfix, Edition.DIGEST, Given.MESSAGES);
        }
        List<Round> rounds = new ArrayList<>();
        int connections = EACH * programs.size();
        Run before = Run.ofSource(postfix, connections, Given.MESSAGES, bytes);
        for (int i = 0; i < Given.ROUNDS; i++) {
            Sending ours = Sending.of(database, programs, postfix, Edition.DIGEST, Given.MESSAGES);
            Run after = Run.ofSource(postfix, connections, Given.MESSAGES, bytes);
            rounds.add(new Round(Run.between(before, after), ours));
            before = after;
        }
        return rounds;
    }

    private void row(int replicas, List<Round> rounds, double ratio, double toOne) {
        table.row(
                "%d | %,.0f | %,.0f | %.2f | %.2f | %.0f | %.0f | %s | %.1f",
                replicas,
                Table.median(rounds, round -> round.source().rate()),
                Table.median(rounds, round -> round.ours().rate()),
                ratio,
                toOne,
                Table.median(rounds, round -> round.ours().cpu()),
                Table.median(rounds, round -> round.ours().database()),
                Machine.sink(Table.median(rounds, round -> round.ours().sink())),
                Table.median(rounds, round -> round.ours().machine()));
    }
}

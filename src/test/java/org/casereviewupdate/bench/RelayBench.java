package org.casereviewupdate.bench;

import io.netty.util.ResourceLeakDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.casereviewupdate.relay.LoopbackRelay;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.RelayUnavailable;
import org.junit.jupiter.api.Test;

/**
 * The relay alone against smtp-source: {@code ./mvnw verify -Pbench -Dbench.only=RelayBench}. The two alternate in one run, ours between two of
 * theirs, because the rates of a shared machine drift; the median of the ratios is told.
 */
class RelayBench {

    static {
        // As in the program, for which Vert.x does so.
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
    }

    private record Pair(Run source, Run ours) {}

    private final Table table = new Table(
            "relay",
            "bytes",
            "connections",
            "smtp-source/s",
            "ours/s",
            "rate ratio",
            "CPU us, smtp-source",
            "ours",
            "CPU ratio",
            "sink");

    @Test
    void the_relay_alone() {
        int header = Scales.sourceHeader();
        try (Postfix postfix = Postfix.start();
                LoopbackRelay relay = LoopbackRelay.at(postfix.port())) {
            for (int size : sizes()) {
                Letters letters = new Letters(size);
                int bytes = letters.to(1).message().size();
                send(relay.relay(), letters, 16, 2 * Given.WARM_UP);
                for (int connections : Given.connections()) {
                    add(bytes, connections, measure(postfix, relay.relay(), letters, bytes - header, connections));
                }
            }
        }
        Machine.describe(table);
    }

    private static List<Pair> measure(Postfix postfix, Relay relay, Letters letters, int bytes, int connections) {
        List<Pair> pairs = new ArrayList<>();
        Run before = Run.ofSource(postfix, connections, Given.MESSAGES, bytes);
        for (int i = 0; i < Given.ROUNDS; i++) {
            Run ours =
                    Run.of(Given.MESSAGES, postfix, Cpu::own, () -> send(relay, letters, connections, Given.MESSAGES));
            Run after = Run.ofSource(postfix, connections, Given.MESSAGES, bytes);
            pairs.add(new Pair(Run.between(before, after), ours));
            before = after;
        }
        return pairs;
    }

    private static void send(Relay relay, Letters letters, int connections, int messages) {
        AtomicInteger left = new AtomicInteger(messages);
        AtomicInteger accepted = new AtomicInteger();
        List<RelayConnection> open =
                IntStream.range(0, connections).mapToObj(i -> connect(relay)).toList();
        open.stream()
                .map(one -> one.run(new OpenGate(letters, left, accepted)).toCompletableFuture())
                .toList()
                .forEach(CompletableFuture::join);
        open.forEach(RelayConnection::close);
        if (accepted.get() != messages) {
            throw new IllegalStateException("Only " + accepted + " of " + messages + " were accepted");
        }
    }

    private static RelayConnection connect(Relay relay) {
        try {
            return relay.connect();
        } catch (RelayUnavailable unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private void add(int bytes, int connections, List<Pair> pairs) {
        table.row(
                "%,d | %d | %,.0f | %,.0f | %.2f | %.0f | %.0f | %.2f | %s",
                bytes,
                connections,
                Table.median(pairs, pair -> pair.source().rate()),
                Table.median(pairs, pair -> pair.ours().rate()),
                Table.median(pairs, pair -> pair.ours().rate() / pair.source().rate()),
                Table.median(pairs, pair -> pair.source().cpu()),
                Table.median(pairs, pair -> pair.ours().cpu()),
                Table.median(pairs, pair -> pair.ours().cpu() / pair.source().cpu()),
                Machine.sink(Table.median(pairs, pair -> pair.ours().sink())));
    }

    private static int[] sizes() {
        return Given.numbers("bench.bytes", "37760,4096");
    }
}

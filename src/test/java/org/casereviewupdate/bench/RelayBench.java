package org.casereviewupdate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.casereviewupdate.relay.LoopbackRelay;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.RelayUnavailable;
import org.junit.jupiter.api.Test;

/**
 * The relay alone against smtp-source: {@code ./mvnw -Pbench test -Dtest=RelayBench}. The two alternate in one run, ours between two of
 * theirs, because the rates of a shared machine drift; the median of the ratios is told.
 */
class RelayBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int MESSAGES = Integer.getInteger("bench.messages", 10_000);

    /** Until the JIT compiler has done its work: before that it costs more than the mail. */
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 100_000);

    private static final double BUSY = 0.85;

    private record Pair(Run source, Run ours) {}

    private final List<String> table = new ArrayList<>(List.of(
            "| bytes | connections | smtp-source/s | ours/s | rate ratio | CPU us, smtp-source | ours | CPU ratio |"
                    + " sink |",
            "|---|---|---|---|---|---|---|---|---|"));

    @Test
    void the_relay_alone() throws IOException, RelayUnavailable {
        try (Postfix postfix = Postfix.start();
                LoopbackRelay relay = LoopbackRelay.at(postfix.port())) {
            for (int bytes : sizes()) {
                Letters letters = new Letters(bytes);
                send(relay.relay(), letters, 16, WARM_UP);
                for (int connections : connections()) {
                    add(bytes, connections, measure(postfix, relay.relay(), letters, bytes, connections));
                }
            }
        }
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/relay.md"), table);
    }

    private static List<Pair> measure(Postfix postfix, Relay relay, Letters letters, int bytes, int connections) {
        List<Pair> pairs = new ArrayList<>();
        Run before = source(postfix, bytes, connections);
        for (int i = 0; i < ROUNDS; i++) {
            Run ours = Run.of(MESSAGES, postfix, Cpu::own, () -> send(relay, letters, connections, MESSAGES));
            Run after = source(postfix, bytes, connections);
            pairs.add(new Pair(between(before, after), ours));
            before = after;
        }
        return pairs;
    }

    private static Run source(Postfix postfix, int bytes, int connections) {
        return Run.of(MESSAGES, postfix, Cpu::ofEndedChildren, () -> postfix.source(connections, MESSAGES, bytes));
    }

    private static Run between(Run one, Run other) {
        return new Run((one.rate() + other.rate()) / 2, (one.cpu() + other.cpu()) / 2, (one.sink() + other.sink()) / 2);
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
        double sink = median(pairs, pair -> pair.ours().sink());
        String line = String.format(
                Locale.ROOT,
                "| %,d | %d | %,.0f | %,.0f | %.2f | %.0f | %.0f | %.2f | %.0f %%%s |",
                bytes,
                connections,
                median(pairs, pair -> pair.source().rate()),
                median(pairs, pair -> pair.ours().rate()),
                median(pairs, pair -> pair.ours().rate() / pair.source().rate()),
                median(pairs, pair -> pair.source().cpu()),
                median(pairs, pair -> pair.ours().cpu()),
                median(pairs, pair -> pair.ours().cpu() / pair.source().cpu()),
                100 * sink,
                sink > BUSY ? ", the bottleneck" : "");
        if (table.size() == 2) {
            table.forEach(System.out::println);
        }
        table.add(line);
        System.out.println(line);
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        double[] sorted = pairs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static int[] sizes() {
        return numbers("bench.bytes", "37760,4096");
    }

    private static int[] connections() {
        return numbers("bench.connections", "1,4,16,64");
    }

    private static int[] numbers(String property, String otherwise) {
        return List.of(System.getProperty(property, otherwise).split(",")).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}

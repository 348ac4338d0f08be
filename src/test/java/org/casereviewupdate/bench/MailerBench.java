package org.casereviewupdate.bench;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.casereviewupdate.support.RealPostgres;
import org.junit.jupiter.api.Test;

/**
 * The whole path against quarkus-mailer's {@code Mailer.send} with the same text, a mail a call, on as many threads and pooled connections:
 * what a program would do that had no relay room and no ledger. The two take turns in one run.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = SinkAsRelay.class, restrictToAnnotatedClass = true)
class MailerBench {

    private static final int CONNECTIONS = SinkAsRelay.CONNECTIONS;
    private static final int MAILS = Integer.getInteger("bench.mails", 2_000);

    private record Round(Run mailer, Sending ours) {}

    @Inject
    Mailer mailer;

    private final Table table = new Table(
            "mailer",
            "bytes",
            "connections",
            "Mailer.send/s",
            "ours/s",
            "rate ratio",
            "CPU us, Mailer.send",
            "ours",
            "CPU ratio");

    @Test
    void the_whole_path_against_the_mailer() {
        Postfix postfix = SinkAsRelay.sink();
        try (Database database = Database.start()) {
            Map<Edition, Integer> octets = Scales.weigh(database);
            database.subscribers(Given.MESSAGES);
            try (Program program =
                    Program.start(database, postfix.port(), Map.of("relay.connections", String.valueOf(CONNECTIONS)))) {
                for (Edition edition : Edition.wanted()) {
                    row(octets.get(edition), measure(database, program, postfix, edition, octets.get(edition)));
                }
            }
            Machine.describe(table, database);
        }
    }

    private List<Round> measure(Database database, Program program, Postfix postfix, Edition edition, int octets) {
        for (int sent = 0; sent < Given.WARM_UP; sent += Given.MESSAGES) {
            Sending.of(database, List.of(program), postfix, edition, Given.MESSAGES);
        }
        send(octets);
        List<Round> rounds = new ArrayList<>();
        Run before = Run.of(MAILS, postfix, Cpu::own, () -> send(octets));
        for (int i = 0; i < Given.ROUNDS; i++) {
            Sending ours = Sending.of(database, List.of(program), postfix, edition, Given.MESSAGES);
            Run after = Run.of(MAILS, postfix, Cpu::own, () -> send(octets));
            rounds.add(new Round(Run.between(before, after), ours));
            before = after;
        }
        return rounds;
    }

    private void send(int octets) {
        String text = text(octets / 2);
        String html = "<p>" + text.replace("\n", "<br>") + "</p>";
        AtomicInteger left = new AtomicInteger(MAILS);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            IntStream.range(0, CONNECTIONS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> sendFrom(left, text, html), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }

    private void sendFrom(AtomicInteger left, String text, String html) {
        for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
            mailer.send(new Mail()
                    .setTo(List.of("reader-" + number + "@example.org"))
                    .setFrom("news@charity.example")
                    .setSubject("New case reviews")
                    .setText(text)
                    .setHtml(html));
        }
    }

    /** Lines as a digest has them. */
    private static String text(int octets) {
        return "A child was known to several services, and each held a part of it.\n".repeat(octets / 67);
    }

    private void row(int octets, List<Round> rounds) {
        table.row(
                "%,d | %d | %,.0f | %,.0f | %.1f | %,.0f | %.0f | %.3f",
                octets,
                CONNECTIONS,
                Table.median(rounds, round -> round.mailer().rate()),
                Table.median(rounds, round -> round.ours().rate()),
                Table.median(
                        rounds, round -> round.ours().rate() / round.mailer().rate()),
                Table.median(rounds, round -> round.mailer().cpu()),
                Table.median(rounds, round -> round.ours().cpu()),
                Table.median(
                        rounds, round -> round.ours().cpu() / round.mailer().cpu()));
    }
}

package org.casereviewupdate.bench;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ReceivedMail;
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
    private static final int MOST_TRIES = 5;
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
            "CPU ratio",
            "sink, ours");

    @Test
    void the_whole_path_against_the_mailer() {
        Postfix postfix = SinkAsRelay.sink();
        try (Database database = Database.start()) {
            Map<Edition, ReceivedMail> samples = Scales.samples(database);
            database.subscribers(Given.MESSAGES);
            try (Program program =
                    Program.start(database, postfix.port(), Map.of("relay.connections", String.valueOf(CONNECTIONS)))) {
                for (Edition edition : Edition.wanted()) {
                    ReceivedMail sample = samples.get(edition);
                    row(sample.raw().length(), measure(database, program, postfix, edition, sample));
                }
            }
            Machine.describe(table, database);
        }
    }

    private List<Round> measure(
            Database database, Program program, Postfix postfix, Edition edition, ReceivedMail sample) {
        for (int sent = 0; sent < Given.WARM_UP; sent += Given.MESSAGES) {
            Sending.of(database, List.of(program), postfix, edition, Given.MESSAGES);
        }
        warmUp(sample);
        List<Round> rounds = new ArrayList<>();
        Run before = Run.of(MAILS, postfix, Cpu::own, () -> send(sample));
        for (int i = 0; i < Given.ROUNDS; i++) {
            Sending ours = Sending.of(database, List.of(program), postfix, edition, Given.MESSAGES);
            Run after = Run.of(MAILS, postfix, Cpu::own, () -> send(sample));
            rounds.add(new Round(Run.between(before, after), ours));
            before = after;
        }
        return rounds;
    }

    /**
     * Until all of its connections are there. Its client now and then misses the greeting of a server that is as quick as the sink, and then
     * waits for it until the call times out.
     */
    private void warmUp(ReceivedMail sample) {
        for (int tries = 1; ; tries++) {
            try {
                send(sample);
                return;
            } catch (CompletionException failed) {
                if (tries == MOST_TRIES || !(failed.getCause() instanceof TimeoutException)) {
                    throw failed;
                }
            }
        }
    }

    private void send(ReceivedMail sample) {
        String text = sample.text();
        String html = sample.html();
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

    private void row(int octets, List<Round> rounds) {
        table.row(
                "%,d | %d | %,.0f | %,.0f | %.1f | %,.0f | %.0f | %.3f | %s",
                octets,
                CONNECTIONS,
                Table.median(rounds, round -> round.mailer().rate()),
                Table.median(rounds, round -> round.ours().rate()),
                Table.median(
                        rounds, round -> round.ours().rate() / round.mailer().rate()),
                Table.median(rounds, round -> round.mailer().cpu()),
                Table.median(rounds, round -> round.ours().cpu()),
                Table.median(
                        rounds, round -> round.ours().cpu() / round.mailer().cpu()),
                Machine.sink(Table.median(rounds, round -> round.ours().sink())));
    }
}

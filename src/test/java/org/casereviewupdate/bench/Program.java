package org.casereviewupdate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged program as a process of its own, told what an operator would tell it. */
final class Program implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+?)\\. ");
    private static final String KEY = "bench-admin-key-0123456789abcdef-0123456789";
    static final String SECRET =
            Base64.getEncoder().encodeToString("not-a-secret-outside-benchmarks!".getBytes(StandardCharsets.US_ASCII));
    /** Or another build of it, to compare with: {@code -Dbench.program=../before/target/quarkus-app/quarkus-run.jar}. */
    private static final Path PROGRAM =
            Path.of(System.getProperty("bench.program", "target/quarkus-app/quarkus-run.jar"));

    private static final List<String> OPTIONS =
            List.of(("-Xmx512m -XX:+UseSerialGC " + System.getProperty("bench.jvm", ""))
                    .strip()
                    .split(" "));
    private static final String OURS = "case-review-update.";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Process process;

    private Program(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** With half a gigabyte of heap, what the image says, and what {@code -Dbench.jvm} adds, such as a flight recording. */
    static Program start(Database database, int relayPort, Map<String, String> more) {
        return start(database, relayPort, more, OPTIONS);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param more settings, without our prefix
     * @param options for the virtual machine
     */
    static Program start(Database database, int relayPort, Map<String, String> more, List<String> options) {
        try {
            Path directory = Files.createTempDirectory("bench-program");
            Path log = directory.resolve("log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-XX:+ExitOnOutOfMemoryError");
            command.addAll(options);
            Map<String, String> settings = settings(database, relayPort);
            more.forEach((name, value) -> settings.put(OURS + name, value));
            settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-jar", PROGRAM.toAbsolutePath().toString()));
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Program program = new Program(log, process);
            program.awaitReady();
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        Matcher line = LISTENING.matcher(log());
        if (!line.find()) {
            throw new IllegalStateException("It does not listen; it said: " + log());
        }
        return line.group(1);
    }

    Duration cpu() {
        return Cpu.of(process.pid());
    }

    long pid() {
        return process.pid();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As an editor; answers what was answered. */
    String post(String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As an editor; what was answered, whatever it was. */
    HttpResponse<String> get(String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + KEY);
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !process.isAlive() || LISTENING.matcher(log()).find());
        url();
    }

    private static Map<String, String> settings(Database database, int relayPort) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.http.host", "localhost",
                "quarkus.http.port", "0",
                "quarkus.management.host", "localhost",
                "quarkus.management.port", "0",
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(relayPort),
                "quarkus.mailer.start-tls", "DISABLED"));
        settings.putAll(Map.of(
                OURS + "token.keys",
                "1:" + SECRET,
                OURS + "suppression.key",
                SECRET,
                OURS + "account.first-key",
                KEY,
                OURS + "delivery.return-path",
                "bounces+{delivery}@charity.example"));
        settings.putAll(Map.of(
                OURS + "publisher.organisation", "Example Children's Charity (invented)",
                OURS + "publisher.postal-address", "1 Sample Street, Exampleton",
                OURS + "publisher.from", "newsletter@charity.example",
                OURS + "publisher.reply-to", "help@charity.example",
                OURS + "publisher.base-url", "https://news.charity.example",
                OURS + "publisher.support-notice.text", "Worried about a child? Call 0000 000 0000.",
                OURS + "publisher.support-notice.link", "https://helpline.example/"));
        settings.put(OURS + "links.check", "false");
        return settings;
    }
}

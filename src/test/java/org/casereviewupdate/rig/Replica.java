package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One process of the packaged program, with proxies of its own in front of its database and its relay. */
final class Replica implements AutoCloseable {

    static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private static final Pattern LISTENING =
            Pattern.compile("Listening on: (http://\\S+)\\. Management interface listening on (http://\\S+)\\.");
    private static final List<String> SMALL =
            List.of("-Xmx160m", "-Xss512k", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private final FaultProxy database;
    private final CommitCutter commits;
    private final FaultProxy relay;
    private final Path log;
    private final Process process;

    private Replica(FaultProxy database, CommitCutter commits, FaultProxy relay, Path log, Process process) {
        this.database = database;
        this.commits = commits;
        this.relay = relay;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts one and does not wait for it.
     *
     * @param options more for the virtual machine
     */
    static Replica start(Path directory, int databasePort, int relayPort, List<String> options) {
        CommitCutter commits = new CommitCutter();
        FaultProxy database = FaultProxy.before(() -> databasePort, commits::watch);
        FaultProxy relay = FaultProxy.before(() -> relayPort);
        try {
            Path log = Files.createTempFile(directory, "replica", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(SMALL);
            command.addAll(options);
            Settings.of(database.port(), relay.port()).forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-jar", PROGRAM.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(Map.of("TZ", "UTC"));
            return new Replica(database, commits, relay, log, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Between this replica and PostgreSQL. */
    FaultProxy database() {
        return database;
    }

    CommitCutter commits() {
        return commits;
    }

    /** Between this replica and the SMTP server. */
    FaultProxy relay() {
        return relay;
    }

    Replica awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || listening().find());
        assertThat(process.isAlive()).as("alive; it said: %s", log()).isTrue();
        return this;
    }

    boolean isReady() {
        return process.isAlive() && listening().find();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String url() {
        return found().group(1);
    }

    String managementUrl() {
        return found().group(2);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        awaitDeath(Duration.ofSeconds(30));
    }

    /** SIGTERM: it may finish what it has begun. */
    void terminate() {
        process.destroy();
    }

    /** kill -STOP: it stands still and does not know it. */
    void freeze() {
        signal("-STOP");
    }

    /** kill -CONT. */
    void thaw() {
        signal("-CONT");
    }

    void awaitDeath(Duration limit) {
        try {
            assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                    .as("dead within %s; its log is %s", limit, log)
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Ends it whatever state it is in; a frozen process dies of SIGKILL too. */
    @Override
    public void close() {
        process.destroyForcibly();
        database.close();
        relay.close();
    }

    private void signal(String signal) {
        try {
            int failed = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(failed).isZero();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Matcher listening() {
        return LISTENING.matcher(log());
    }

    private Matcher found() {
        Matcher line = listening();
        assertThat(line.find()).isTrue();
        return line;
    }
}

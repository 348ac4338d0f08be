package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One process of the packaged program, with proxies of its own in front of its database and its relay. */
final class Replica implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("Listening on: (http://\\S+)\\. Management interface listening on (http://\\S+)\\.");
    private static final List<String> SMALL = List.of(
            "-Xmx160m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+EnableDynamicAgentLoading");

    /** Without its jobs a process leaves the database alone until it is told to work. */
    private static final String IDLE = "-Dquarkus.scheduler.start-mode=halted";

    /**
     * What a replica is started among.
     *
     * @param agent the jar of {@link RigAgent}
     */
    record Surroundings(Path directory, Path agent, IntSupplier databasePort, IntSupplier relayPort) {}

    private final Path agent;
    private final FaultProxy database;
    private final CommitCutter commits;
    private final FaultProxy relay;
    private final Path log;
    private final Process process;

    private Replica(
            Surroundings around,
            FaultProxy database,
            CommitCutter commits,
            FaultProxy relay,
            Path log,
            Process process) {
        this.agent = around.agent();
        this.database = database;
        this.commits = commits;
        this.relay = relay;
        this.log = log;
        this.process = process;
    }

    /** Starts one whose jobs do not run yet, and does not wait for it. */
    static Replica start(Surroundings around, List<String> options) {
        return start(around, options, Engine.PROGRAM);
    }

    /** The same of any packaged program, which may be of another version. */
    static Replica start(Surroundings around, List<String> options, Path program) {
        CommitCutter commits = new CommitCutter();
        FaultProxy database = FaultProxy.before(around.databasePort(), commits::watch);
        FaultProxy relay = FaultProxy.before(around.relayPort());
        try {
            Path log = Files.createTempFile(around.directory(), "replica", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(SMALL);
            command.add(IDLE);
            Settings.of(database.port(), relay.port()).forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(options); // of two settings of one name the last one counts
            command.addAll(List.of("-jar", program.toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(around.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(Map.of("TZ", "UTC"));
            return new Replica(around, database, commits, relay, log, builder.start());
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
        awaitStarted();
        assertThat(process.isAlive()).as("alive; it said: %s", log()).isTrue();
        return this;
    }

    /** Until it answers or has died. */
    void awaitStarted() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || listening().find());
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

    /** Lets its jobs run. */
    Replica work() {
        order(RigAgent.WORK);
        return this;
    }

    /** Lets none of its jobs begin any more; what has begun goes on. */
    void rest() {
        order(RigAgent.REST);
    }

    /** It will die when it reaches this kill point for the n-th time from now. */
    void doom(KillPoint point, int nth) {
        order(point + ":" + nth);
    }

    /** Its clock is wrong by so much from now on. */
    void shiftClock(Duration by) {
        order(RigAgent.CLOCK + by.toMillis());
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

    /** kill -QUIT: its log tells what each of its threads is doing. */
    void tellThreads() {
        signal("-QUIT");
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

    private void order(String order) {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                machine.loadAgent(agent.toString(), order);
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException | AgentLoadException failed) {
            throw new IllegalStateException("It does not take orders: " + log, failed);
        } catch (AgentInitializationException failed) {
            throw new IllegalStateException(order + " went wrong: " + log, failed);
        }
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

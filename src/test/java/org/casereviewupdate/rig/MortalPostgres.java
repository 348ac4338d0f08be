package org.casereviewupdate.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** A real PostgreSQL, as durable as one in production, that can be killed and started again on the same data and port. */
final class MortalPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Path data;
    private final List<String> command;
    private ProcessHandle postmaster;

    private MortalPostgres(EmbeddedPostgres server, Path data) throws IOException {
        this.server = server;
        this.data = data;
        this.postmaster = running();
        this.command = command(postmaster.pid());
    }

    static MortalPostgres start(Path directory) {
        try {
            Path data = directory.resolve("postgresql");
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            return new MortalPostgres(server, data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return server.getPort();
    }

    /** A connection past every proxy. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    /** kill -9 to the postmaster; its children notice and go. */
    void kill() {
        List<ProcessHandle> family = new ArrayList<>(postmaster.children().toList());
        family.add(postmaster);
        postmaster.destroyForcibly();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Starts it again with the very command it ran under, and waits until it answers. */
    void restart() {
        try {
            new ProcessBuilder(command)
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
            Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(this::answers);
            postmaster = running();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A copy of the data, as of the moment of a crash: what a snapshot of the disk would hold. */
    void backUp(Path backup) {
        kill();
        DataFiles.copy(data, backup);
        restart();
    }

    /** Puts a copy in the place of the data; the server looks exactly as it did then. */
    void putBack(Path backup) {
        kill();
        DataFiles.delete(data);
        DataFiles.copy(backup, data);
        restart();
    }

    /** Looks after it as a supervisor would: starts it as often as it takes. */
    void awaitUp() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(() -> {
                    restartIfDown();
                    return answers();
                });
    }

    /** Where its files are. */
    Path data() {
        return data;
    }

    /** What it said since it was restarted for the first time. */
    String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void restartIfDown() {
        if (!postmaster.isAlive()) {
            restart();
        }
    }

    @Override
    public void close() throws IOException {
        postmaster.destroy();
        server.close();
        postmaster.destroyForcibly();
    }

    private Path logFile() {
        return data.resolveSibling("postgresql.log");
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        }
    }

    private ProcessHandle running() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** PostgreSQL does not run as root; as the library does, it is then told another user by a namespace of its own. */
    private static List<String> command(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(line.split("\0")));
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(0, List.of("unshare", "-U"));
        }
        return words;
    }
}

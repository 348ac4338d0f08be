package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged program as a process of its own, in a directory of its own. */
final class PackagedProgram implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("Listening on: (http://\\S+)\\. Management interface listening on (http://\\S+)\\.");

    private final Path log;
    private final Process process;

    private PackagedProgram(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param directory where it runs; a second start in the same one finds what the first one left
     * @param settings what is added to the environment
     */
    static PackagedProgram start(Path directory, Map<String, String> settings) {
        try {
            Path log = Files.createTempFile(directory, "program", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1", // it lives for seconds
                            "-XX:+UseSerialGC",
                            "-Dquarkus.http.host=localhost",
                            "-Dquarkus.http.port=0",
                            "-Dquarkus.management.host=localhost",
                            "-Dquarkus.management.port=0",
                            "-jar",
                            Path.of("target/quarkus-app/quarkus-run.jar")
                                    .toAbsolutePath()
                                    .toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(settings);
            return new PackagedProgram(log, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PackagedProgram awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !process.isAlive() || LISTENING.matcher(log()).find());
        assertThat(process.isAlive()).as("alive; it said: %s", log()).isTrue();
        return this;
    }

    int awaitExit() {
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("ended; it said: %s", log())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String url() {
        return listening().group(1);
    }

    String managementUrl() {
        return listening().group(2);
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private Matcher listening() {
        Matcher line = LISTENING.matcher(log());
        assertThat(line.find()).isTrue();
        return line;
    }
}

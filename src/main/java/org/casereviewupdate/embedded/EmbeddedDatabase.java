package org.casereviewupdate.embedded;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** A PostgreSQL that comes with the program. It listens on loopback only, and what it has committed is on the disk. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    /** The major version of the programs that are built in; a test compares it with what they say. */
    static final String MAJOR_VERSION = "17";

    private static final Duration TIME_TO_RECOVER = Duration.ofSeconds(30);

    /** Held here, because a logger that nobody holds forgets its level. It says in six lines what ours says in one. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky.test");

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts it and stops it when the process ends.
     *
     * @throws CannotStart if it does not start, in words for the operator
     */
    static EmbeddedDatabase start(Path home) {
        EmbeddedDatabase database = open(home);
        // Not the library's own hook: hooks run side by side, and the program still needs its database while it stops.
        Runtime.getRuntime().addShutdownHook(new Thread(database::closeAfterProgram, "embedded-postgresql-stop"));
        return database;
    }

    static EmbeddedDatabase open(Path home) {
        return open(home, TIME_TO_RECOVER);
    }

    static EmbeddedDatabase open(Path home, Duration patience) {
        LIBRARY.setLevel(Level.WARNING);
        DataDirectory directory = DataDirectory.take(home, MAJOR_VERSION);
        try {
            Files.writeString(directory.log(), "");
            return new EmbeddedDatabase(directory, launch(directory, patience));
        } catch (IOException | RuntimeException failed) {
            directory.close(); // in dev the next live reload tries again
            throw new CannotStart(
                    "The embedded PostgreSQL did not start: " + reason(directory.log(), failed) + ". Its log is "
                            + directory.log() + ".",
                    failed);
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl(USER, "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
    }

    private static EmbeddedPostgres launch(DataDirectory directory, Duration patience) throws IOException {
        Redirect log = Redirect.appendTo(directory.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.cluster())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // Not the shared temporary directory, where another user of the machine could put programs for us to
                // run.
                .setOverrideWorkingDirectory(directory.programs().toFile())
                .setPGStartupWait(patience)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                // The library turns these off, for tests that may forget.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                // Built into PostgreSQL: the order of names does not depend on what the machine has installed.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
    }

    private static String reason(Path log, Exception failed) {
        try {
            String said = Files.readAllLines(log).stream()
                    .filter(line -> line.matches(".*(FATAL|DETAIL|HINT|initdb: error|invalid).*"))
                    .collect(Collectors.joining(" "));
            return said.isEmpty() ? String.valueOf(failed.getMessage()) : said;
        } catch (IOException unreadable) {
            return String.valueOf(failed.getMessage());
        }
    }

    private void closeAfterProgram() {
        Application program = Application.currentApplication();
        if (program != null) {
            program.awaitShutdown(); // returns at once if the program has never come up
        }
        try {
            close();
        } catch (IOException | RuntimeException failed) {
            System.err.println("The embedded PostgreSQL did not stop: " + failed);
        }
    }
}

package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** PgBouncer in front of PostgreSQL, in transaction mode: from one transaction to the next a client may be given another connection. */
final class Pooler implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/pgbouncer"), Path.of("/usr/bin/pgbouncer"));

    private static final String SETTINGS = """
        [databases]
        * = host=127.0.0.1 port=%d user=postgres password=postgres

        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        unix_socket_dir =
        auth_type = any
        pool_mode = transaction
        default_pool_size = 5
        max_client_conn = 200
        server_reset_query =
        ignore_startup_parameters = extra_float_digits
        """;

    private final int port;
    private final Process process;

    private Pooler(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    static Optional<String> lacking() {
        return program().isPresent() ? Optional.empty() : Optional.of("PgBouncer is not installed");
    }

    static Pooler before(MortalPostgres postgres) {
        try {
            Path directory = Files.createTempDirectory(postgres.data().getParent(), "pooler");
            int port = freePort();
            Path settings =
                    Files.writeString(directory.resolve("pgbouncer.ini"), SETTINGS.formatted(postgres.port(), port));
            Process process = new ProcessBuilder(command(settings))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("pgbouncer.log").toFile())
                    .start();
            Pooler pooler = new Pooler(port, process);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(pooler::answers);
            return pooler;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What makes a replica use it, and this database behind it. The driver must not count on statements it has prepared. */
    List<String> options(String database) {
        return List.of("-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?prepareThreshold=0");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean answers() {
        try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return tried.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** It does not run as root; like PostgreSQL it is then told another user by a namespace of its own. */
    private static List<String> command(Path settings) {
        List<String> words = new ArrayList<>(
                Stream.of(program().orElseThrow(), settings).map(Path::toString).toList());
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(0, List.of("unshare", "-U"));
        }
        return words;
    }

    private static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}

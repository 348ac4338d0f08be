package org.casereviewupdate.embedded;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the program, after putting a PostgreSQL and, in dev, a mail catcher in the places that nobody has filled.
 *
 * <p>In dev this runs again on every live reload, in a new class loader of the same process. What it has set are system properties, which
 * outlive the class loader: they tell it that the database is running already.
 */
@QuarkusMain
public final class Launcher {

    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    private static final String MAIL_HOST = "quarkus.mailer.host";

    Launcher() {}

    /** Starts the program and returns when it has stopped. */
    public static void main(String... args) {
        try {
            GivenSettings given = new GivenSettings();
            if (!inDev()) {
                SecretFiles.requirePrivate(Path.of(""), SecretFiles.account()).forEach(System.err::println);
            }
            fillGaps(given);
        } catch (CannotStart reason) {
            if (inDev()) {
                throw reason;
            }
            System.err.println(reason.getMessage());
            System.exit(1);
        }
        Quarkus.run(RunningProgram.class, inDev() ? null : Launcher::exit, args);
    }

    private static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println(StartFailure.inWords(failure));
        }
        System.exit(code);
    }

    private static void fillGaps(GivenSettings given) {
        if (!given.has(JDBC_URL)) {
            startDatabase(given);
        }
        if (inDev() && !given.has(MAIL_HOST)) {
            announceMailCatcher();
        }
    }

    private static void startDatabase(GivenSettings given) {
        Path home = Path.of(given.value("case-review-update.embedded.data-directory")
                        .orElse(inDev() ? "target/embedded/postgresql" : "data/postgresql"))
                .toAbsolutePath()
                .normalize();
        String url = EmbeddedDatabase.start(home).jdbcUrl();
        System.setProperty(JDBC_URL, url);
        System.setProperty("quarkus.datasource.username", EmbeddedDatabase.USER);
        System.setProperty("quarkus.datasource.password", EmbeddedDatabase.USER);
        Logger.getLogger(Launcher.class)
                .warnf(
                        "%s is not set: using the embedded PostgreSQL in %s. It is for trying out only: one machine, one process, no password, no backup.",
                        JDBC_URL, home);
    }

    /** The catcher itself is started and stopped with the program; its port stays, so that a live reload finds the same settings. */
    private static void announceMailCatcher() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(MAIL_HOST, InetAddress.getLoopbackAddress().getHostAddress());
            System.setProperty("quarkus.mailer.port", String.valueOf(free.getLocalPort()));
            System.setProperty("case-review-update.embedded.mail-port", String.valueOf(free.getLocalPort()));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** Quarkus itself knows its mode only after it has been started; the build's plugin says it earlier. */
    private static boolean inDev() {
        return Boolean.getBoolean("case-review-update.dev");
    }
}

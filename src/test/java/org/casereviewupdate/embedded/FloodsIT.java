package org.casereviewupdate.embedded;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casereviewupdate.support.RawConnection;
import org.casereviewupdate.support.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-01 and E-02 with so many clients that it would show: a program with little memory, and a visitor who wants to be served meanwhile. */
class FloodsIT {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    private Path directory;

    private final RealPostgres database = new RealPostgres();
    private final List<RawConnection> connections = new ArrayList<>();

    @Test
    void e_01_neither_those_who_do_not_read_nor_those_who_say_nothing_keep_a_visitor_waiting() {
        Map<String, String> settings = new HashMap<>(PackagedIT.SETTINGS);
        // Not the embedded one: to unpack that takes more memory than there is.
        database.start().forEach((name, value) -> settings.put(inTheEnvironment(name), value));
        settings.putAll(Map.of(
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_START_TLS", "DISABLED",
                // More than a visitor has: it is not by cutting off the others that one is served here.
                "CASE_REVIEW_UPDATE_WEB_PATIENCE", "10M",
                "CASE_REVIEW_UPDATE_DELIVERY_RETURN_PATH", "bounces+{delivery}@charity.example",
                "JDK_JAVA_OPTIONS", "-Xmx96m -XX:+ExitOnOutOfMemoryError"));
        try (PackagedProgram program =
                PackagedProgram.start(directory, settings).awaitReady()) {
            int port = URI.create(program.url()).getPort();

            times(100, port, REQUEST.repeat(500));
            times(100, port, REQUEST.repeat(16));
            times(
                    300,
                    port,
                    "POST /sign-up HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n"
                            + "x".repeat(100_000));
            times(1_000, port, "");
            visit(program);

            connections.forEach(RawConnection::close);
            visit(program);
        }
    }

    @AfterEach
    void stopDatabase() {
        database.stop();
    }

    private static String inTheEnvironment(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static void visit(PackagedProgram program) {
        HttpClientConfig impatient = HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 30_000);
        given().config(RestAssuredConfig.config().httpClient(impatient))
                .get(program.url() + "/")
                .then()
                .statusCode(200);
    }

    private void times(int clients, int port, String says) {
        for (int i = 0; i < clients; i++) {
            RawConnection connection = RawConnection.narrow(port);
            connection.say(says);
            connections.add(connection);
        }
    }
}

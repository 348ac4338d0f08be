package org.casereviewupdate.embedded;

import static io.restassured.RestAssured.when;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.support.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-01 with so many clients that it would show: a program with little memory, and a visitor who wants to be served meanwhile. */
class FloodsIT {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @TempDir
    private Path directory;

    private final List<RawConnection> connections = new ArrayList<>();

    @Test
    void e_01_neither_those_who_do_not_read_nor_those_who_say_nothing_keep_a_visitor_waiting() {
        Map<String, String> settings = new HashMap<>(PackagedIT.SETTINGS);
        settings.put("JDK_JAVA_OPTIONS", "-Xmx96m -XX:+ExitOnOutOfMemoryError");
        try (PackagedProgram program =
                PackagedProgram.start(directory, settings).awaitReady()) {
            int port = URI.create(program.url()).getPort();

            times(100, port, REQUEST.repeat(500));
            times(300, port, REQUEST.repeat(16));
            times(300, port, "POST /api/v1/subscriptions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n{");
            times(1_000, port, "");
            when().get(program.url() + "/").then().statusCode(200);

            connections.forEach(RawConnection::close);
            when().get(program.url() + "/").then().statusCode(200);
        }
    }

    private void times(int clients, int port, String says) {
        for (int i = 0; i < clients; i++) {
            RawConnection connection = RawConnection.narrow(port);
            connection.say(says);
            connections.add(connection);
        }
    }
}

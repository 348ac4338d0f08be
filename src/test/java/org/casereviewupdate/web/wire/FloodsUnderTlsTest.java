package org.casereviewupdate.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.RawConnection;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.TestCertificates;
import org.junit.jupiter.api.Test;

/** E-01: the same where the program speaks TLS itself. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = FloodsUnderTlsTest.Certificate.class, restrictToAnnotatedClass = true)
class FloodsUnderTlsTest {

    @TestHTTPResource(value = "/", tls = true)
    URL url;

    @Test
    void e_01_a_head_that_comes_slowly_is_not_waited_for() {
        try (RawConnection connection = connect()) {
            connection.say("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

            assertThat(connection.trickle(" ")).startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void e_01_a_file_that_comes_over_a_slow_line_is_taken_in() {
        int part = 8 * 1024;
        int parts = 16; // a quarter of a second each: longer than anybody's patience, were nothing to come
        try (RawConnection connection = connect()) {
            connection.say("POST /api/v1/case-reviews/imports HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + AdminKey.SECRET + "\r\nContent-Type: text/csv\r\nContent-Length: "
                    + part * parts + "\r\n\r\n");

            connection.trickle("\"" + "x".repeat(part - 3) + "\"\n", parts);

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 408");
        }
    }

    private RawConnection connect() {
        return RawConnection.under(TestCertificates.believing(TestCertificates.good()), url.getPort());
    }

    /** Has the program show a certificate. */
    public static final class Certificate implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            return TestCertificates.served();
        }

        @Override
        public void stop() {}
    }
}

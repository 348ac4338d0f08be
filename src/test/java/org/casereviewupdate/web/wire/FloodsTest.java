package org.casereviewupdate.web.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.concurrent.CompletableFuture;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-01, E-02: those who send too slowly, too much or without end, and those who do not read. */
@FeatureTest
class FloodsTest {

    private static final String KEY = "Authorization: Bearer " + AdminKey.SECRET + "\r\n";
    private static final String CHUNK = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    private static final long FAR_BEYOND_ANY_LIMIT = 256 << 20;

    /** All of them at the same time, because each takes as long as the program's patience. */
    @Test
    void e_01_nobody_is_waited_for_who_sends_next_to_nothing() {
        CompletableFuture<String> head = trickle("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        CompletableFuture<String> body =
                trickle(post("/api/v1/subscriptions", "Content-Type: application/json\r\nContent-Length: 5000\r\n"));
        CompletableFuture<String> bodyThatNobodyNeeds =
                trickle(post("/api/v1/case-reviews/imports", "Content-Length: 5000\r\n"));

        assertThat(head.join()).startsWith("HTTP/1.1 408 ");
        assertThat(body.join()).startsWith("HTTP/1.1 408 ");
        assertThat(bodyThatNobodyNeeds.join()).startsWith("HTTP/1.1 401 ").doesNotContain("HTTP/1.1 408");
    }

    @Test
    void e_01_a_file_that_comes_over_a_slow_line_is_taken_in() {
        int part = 8 * 1024;
        int parts = 16; // a quarter of a second each: longer than anybody's patience, were nothing to come
        String row = "\"" + "x".repeat(part - 3) + "\"\n";
        try (RawConnection connection = connect()) {
            connection.say(post(
                    "/api/v1/case-reviews/imports",
                    KEY + "Connection: close\r\nContent-Type: text/csv\r\nContent-Length: " + part * parts + "\r\n"));

            connection.trickle(row, parts);

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 408");
        }
    }

    @Test
    void e_01_who_sends_a_few_requests_ahead_gets_every_answer() {
        try (RawConnection connection = connect()) {
            connection.say(get("").repeat(9) + get("Connection: close\r\n"));

            assertThat(connection.hearOut().split("HTTP/1.1 200 ")).hasSize(1 + 10);
        }
    }

    @Test
    void e_01_who_sends_hundreds_ahead_is_cut_off() {
        try (RawConnection connection = connect()) {
            connection.say(get("").repeat(500));

            assertThat(connection.hearOut().split("HTTP/1.1 200 ")).hasSizeLessThan(1 + 500);
        }
    }

    @Test
    void e_01_who_does_not_read_the_answers_is_cut_off() {
        try (RawConnection connection = RawConnection.narrow(RestAssured.port)) {
            long atMost = 1_000_000 * (long) get("").length();

            assertThat(connection.sayUntilItEnds(get(""), atMost)).isLessThan(atMost);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1", "POST /sign-up HTTP/1.1"})
    void e_02_a_head_without_end_is_refused(String request) {
        try (RawConnection connection = connect()) {
            connection.say(request + "\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 431 ");
        }
    }

    @Test
    void e_02_an_address_without_end_is_refused() {
        try (RawConnection connection = connect()) {
            connection.say("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(connection.hearOut()).contains(" 414 ");
        }
    }

    @Test
    void e_02_a_body_that_says_it_is_too_long_is_refused_before_it_comes() {
        try (RawConnection connection = connect()) {
            connection.say(post("/api/v1/subscriptions", "Content-Length: 1073741824\r\n"));

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 413 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-up HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "POST /console/sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "POST /api/v1/subscriptions HTTP/1.1\r\nContent-Type: application/json\r\n",
                "POST /api/v1/case-reviews HTTP/1.1\r\nContent-Type: application/json\r\n" + KEY,
                "POST /api/v1/case-reviews/imports HTTP/1.1\r\nContent-Type: text/csv\r\n",
                "POST /api/v1/case-reviews/imports HTTP/1.1\r\nContent-Type: text/csv\r\n" + KEY,
                "POST /nothing-here HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\n"
            })
    void e_02_a_body_without_end_is_cut_off(String request) {
        try (RawConnection connection = connect()) {
            connection.say(request + "Host: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");

            assertThat(connection.sayUntilItEnds(CHUNK, FAR_BEYOND_ANY_LIMIT)).isLessThan(FAR_BEYOND_ANY_LIMIT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/subscriptions",
                "/console/imports/../../sign-up",
                "/console/imports/%2e%2e/../sign-up?/../console/imports",
                "http://localhost/sign-up?/console/imports"
            })
    void e_02_a_body_that_turns_out_too_long_is_refused_in_words(String target) {
        try (RawConnection connection = connect()) {
            connection.say(post(target, "Transfer-Encoding: chunked\r\n"));
            connection.say(CHUNK.repeat(10) + "0\r\n\r\n");

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void e_02_what_may_be_large_may_be_so_under_a_whole_address_too() {
        try (RawConnection connection = connect()) {
            connection.say(post(
                    "http://localhost/api/v1/case-reviews/imports",
                    "Connection: close\r\nTransfer-Encoding: chunked\r\n"));
            connection.say(CHUNK.repeat(10) + "0\r\n\r\n");

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void e_02_who_asks_before_they_send_is_told_to_go_on() {
        try (RawConnection connection = connect()) {
            connection.say(
                    post("/api/v1/nothing-here", "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"));
            connection.say("{}");

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 404 ");
        }
    }

    @Test
    void e_02_only_the_protocol_that_is_guarded_is_spoken() {
        try (RawConnection connection = connect()) {
            connection.say("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

            assertThat(connection.hearOut()).startsWith("HTTP/1.1 505 ");
        }
    }

    private static RawConnection connect() {
        return RawConnection.to(RestAssured.port);
    }

    /** Says it, and then a space every now and then until the connection has ended. */
    private static CompletableFuture<String> trickle(String beginning) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (RawConnection connection = connect()) {
                        connection.say(beginning);
                        return connection.trickle(" ");
                    }
                },
                command -> new Thread(command, "trickle").start());
    }

    private static String get(String headers) {
        return "GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    private static String post(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
}

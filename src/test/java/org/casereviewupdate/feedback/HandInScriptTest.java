package org.casereviewupdate.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script of the README by which Postfix hands in what comes back: what is refused for good is not handed in for days. */
class HandInScriptTest {

    private static final Pattern SCRIPT = Pattern.compile("(?s)#!/bin/sh\n.*?/returned-mails.*?(?=```)");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "200, 0", "400, 0", "404, 75", "413, 0", "415, 0", "401, 75", "403, 75", "408, 75", "429, 75", "302, 75",
        "500, 75", "503, 75"
    })
    void the_mail_server_tries_again_only_what_may_be_taken_later(int answer, int exit) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/returned-mails", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(exit);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void without_an_answer_it_tries_again() throws Exception {
        // Nothing listens at port 1.
        assertThat(run("http://127.0.0.1:1")).isEqualTo(75);
    }

    private int run(String program) throws IOException, InterruptedException {
        Matcher script = SCRIPT.matcher(Files.readString(Path.of("README.md")));
        assertThat(script.find()).isTrue();
        Path header = Files.writeString(directory.resolve("header"), "Authorization: Bearer invented\n");
        Path message = Files.writeString(directory.resolve("message"), "Subject: invented\n\n");
        Path file = Files.writeString(
                directory.resolve("hand-in"),
                script.group()
                        .replace("https://news.charity.example", program)
                        .replace("/etc/postfix/returned-mail.header", header.toString()));
        return new ProcessBuilder("sh", file.toString())
                .redirectInput(message.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start()
                .waitFor();
    }
}

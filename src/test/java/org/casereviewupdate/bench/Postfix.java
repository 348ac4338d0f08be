package org.casereviewupdate.bench;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Postfix' own test programs: {@code smtp-sink}, which takes mail and forgets it, and {@code smtp-source}, which sends it as fast as it can.
 * Postfix itself is never started. On the loopback address only, and ended with the benchmark.
 */
final class Postfix implements AutoCloseable {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);
    private static final String COUNT = "mesg=";

    private final Process sink;
    private final int port;
    private final Path counter;

    private Postfix(Process sink, int port, Path counter) {
        this.sink = sink;
        this.port = port;
        this.counter = counter;
    }

    /** Starts a sink. */
    static Postfix start() {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(program("smtp-sink")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("-u", "nobody")); // it refuses to run as root
        }
        command.addAll(List.of("-c", "127.0.0.1:" + port, "1000"));
        Path counter = counter();
        Process sink = run(command, ProcessBuilder.Redirect.to(counter.toFile()));
        Postfix postfix = new Postfix(sink, port, counter);
        Runtime.getRuntime().addShutdownHook(new Thread(sink::destroyForcibly));
        postfix.awaitReady();
        return postfix;
    }

    int port() {
        return port;
    }

    Duration sinkCpu() {
        return Cpu.of(sink.pid());
    }

    /** The messages that the sink has counted, as it wrote them down last: of what it is writing half may be there. */
    long counted() {
        try {
            String counts = Files.readString(counter);
            int end = counts.lastIndexOf('\r');
            int last = counts.lastIndexOf(COUNT, end);
            return last < 0 ? 0 : Long.parseLong(counts.substring(last + COUNT.length(), end));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends messages with smtp-source, several in each session ({@code -d}). */
    void source(int connections, int messages, int bytes) {
        source(port, connections, messages, bytes);
    }

    /** The same to any server; the bytes do not count the header. */
    static void source(int port, int connections, int messages, int bytes) {
        List<String> command = List.of(
                program("smtp-source"),
                "-d",
                "-s",
                String.valueOf(connections),
                "-m",
                String.valueOf(messages),
                "-l",
                String.valueOf(bytes),
                "-f",
                "bounce@charity.example",
                "-t",
                "reader@example.org",
                "127.0.0.1:" + port);
        Process source = run(command, ProcessBuilder.Redirect.DISCARD);
        try {
            if (!source.waitFor(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS) || source.exitValue() != 0) {
                throw new IllegalStateException("smtp-source did not end well");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            source.destroyForcibly();
        }
    }

    @Override
    public void close() {
        sink.destroyForcibly();
    }

    private void awaitReady() {
        for (int i = 0; i < 100; i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException("smtp-sink does not listen");
    }

    private static Process run(List<String> command, ProcessBuilder.Redirect output) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(output)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path counter() {
        try {
            Path file = Files.createTempFile("smtp-sink", ".count");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String program(String name) {
        List<String> folders = new ArrayList<>(List.of(System.getenv("PATH").split(":")));
        folders.add("/usr/sbin");
        return folders.stream()
                .flatMap(folder -> Stream.of(Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is neither on the PATH nor in /usr/sbin: install Debian's package postfix"))
                .toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

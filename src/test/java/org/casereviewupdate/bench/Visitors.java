package org.casereviewupdate.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors who fill in the sign-up form one after another, each over a connection that is kept. Plain sockets, because they share the cores. */
final class Visitors {

    private static final AtomicLong NUMBER = new AtomicLong();

    private Visitors() {}

    /**
     * What they found.
     *
     * @param rate forms a second
     * @param p99 the time in milliseconds in which 99 of 100 were answered
     */
    record Visit(double rate, double p99) {}

    static Visit visit(Program program, int visitors, Duration time) {
        URI url = URI.create(program.url());
        ExecutorService threads = Executors.newFixedThreadPool(visitors);
        try {
            long began = System.nanoTime();
            long end = began + time.toNanos();
            List<CompletableFuture<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                all.add(CompletableFuture.supplyAsync(() -> signUpUntil(end, url), threads));
            }
            long[] times = all.stream()
                    .flatMap(one -> one.join().stream())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Visit(times.length / seconds, times[times.length * 99 / 100] / 1e6);
        } finally {
            threads.shutdown();
        }
    }

    private static List<Long> signUpUntil(long end, URI url) {
        List<Long> times = new ArrayList<>();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                String form = "email=visitor-" + NUMBER.incrementAndGet() + "%40example.org";
                String request = "POST /sign-up HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form;
                long asked = System.nanoTime();
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                readAnswer(in);
                times.add(System.nanoTime() - asked);
            }
            return times;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 202 ")) {
            throw new IOException("Answered " + status);
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[1024];
        int length = 0;
        for (int octet = in.read(); octet != '\n' && octet >= 0; octet = in.read()) {
            line[length++] = (byte) octet;
        }
        return new String(Arrays.copyOf(line, length), StandardCharsets.US_ASCII).strip();
    }
}

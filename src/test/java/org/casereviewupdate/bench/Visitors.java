package org.casereviewupdate.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors who fill in the sign-up form one after another, each over a connection that is kept. */
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
        ExecutorService threads = Executors.newFixedThreadPool(visitors);
        try {
            long began = System.nanoTime();
            long end = began + time.toNanos();
            List<CompletableFuture<List<Long>>> all = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                all.add(CompletableFuture.supplyAsync(() -> signUpUntil(end, program), threads));
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

    private static List<Long> signUpUntil(long end, Program program) {
        List<Long> times = new ArrayList<>();
        try (AddressForm form = AddressForm.signUp(program)) {
            while (System.nanoTime() < end) {
                times.add(form.send("visitor-" + NUMBER.incrementAndGet() + "@example.org"));
            }
            return times;
        }
    }
}

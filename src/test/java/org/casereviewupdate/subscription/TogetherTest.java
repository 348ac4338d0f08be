package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService callers = Executors.newFixedThreadPool(120);
    private final List<List<Integer>> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayGoOn.countDown();
        callers.shutdownNow();
    }

    @Test
    void who_comes_alone_writes_at_once() {
        Together<Integer> together = new Together<>(calls::add, LONG);

        together.write(1);
        together.write(2);

        assertThat(calls).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void who_comes_while_one_is_being_written_is_written_with_the_others_by_the_next_call() throws Exception {
        Together<Integer> together = new Together<>(this::firstWaits, LONG);

        CompletableFuture<Void> first = write(together, 1);
        begun.await();
        List<CompletableFuture<Void>> later = queue(together, 2, 6);
        assertThat(later).noneMatch(CompletableFuture::isDone);
        mayGoOn.countDown();
        first.join();
        later.forEach(CompletableFuture::join);

        assertThat(calls).containsExactly(List.of(1), List.of(2, 3, 4, 5, 6));
    }

    @Test
    void everything_is_written_once_however_many_come() {
        List<Integer> written = new CopyOnWriteArrayList<>();
        Together<Integer> together = new Together<>(written::addAll, LONG);

        List<CompletableFuture<Void>> all =
                IntStream.range(0, 2_000).mapToObj(i -> write(together, i)).toList();
        all.forEach(CompletableFuture::join);

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void so_many_as_one_call_takes_are_written_by_it_and_the_others_by_the_next() throws Exception {
        Together<Integer> together = new Together<>(this::firstWaits, LONG);

        List<CompletableFuture<Void>> later = behindAnother(together, 0, 1, 100);
        later.forEach(CompletableFuture::join);

        assertThat(calls).extracting(List::size).containsExactly(1, 64, 36);
    }

    @Test
    void e_07_what_is_refused_for_the_sake_of_one_fails_for_that_one_only() throws Exception {
        Together<Integer> together = new Together<>(
                values -> {
                    firstWaits(values);
                    if (values.contains(3)) {
                        throw new IllegalArgumentException("3");
                    }
                },
                LONG);

        List<CompletableFuture<Void>> later = behindAnother(together, 1, 2, 4);

        later.get(0).join();
        later.get(2).join();
        assertThatThrownBy(later.get(1)::join).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(calls)
                .startsWith(List.of(1), List.of(2, 3, 4))
                .containsExactlyInAnyOrder(List.of(1), List.of(2, 3, 4), List.of(2), List.of(3), List.of(4));
    }

    @Test
    void while_the_database_is_away_all_who_share_a_call_hear_of_it_and_the_next_tries_again() throws Exception {
        Together<Integer> together = new Together<>(
                values -> {
                    firstWaits(values);
                    if (values.contains(2)) {
                        throw new PersistenceException(new SQLException("Gone", "08006"));
                    }
                },
                LONG);

        List<CompletableFuture<Void>> later = behindAnother(together, 1, 2, 4);

        for (CompletableFuture<Void> one : later) {
            assertThatThrownBy(one::join).hasRootCauseInstanceOf(SQLException.class);
        }
        together.write(5);
        assertThat(calls).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
    }

    @Test
    void who_writes_alone_and_fails_hears_of_it_and_the_next_is_written() {
        Together<Integer> together = new Together<>(
                values -> {
                    calls.add(values);
                    if (values.contains(1)) {
                        throw new IllegalArgumentException("1");
                    }
                },
                LONG);

        assertThatThrownBy(() -> together.write(1)).isInstanceOf(IllegalArgumentException.class);
        together.write(2);

        assertThat(calls).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void behind_a_call_that_hangs_everybody_writes_by_themselves() throws Exception {
        Together<Integer> together = new Together<>(
                values -> {
                    if (values.contains(1)) {
                        firstWaits(values);
                    } else {
                        calls.add(values);
                    }
                },
                Duration.ofSeconds(1));

        CompletableFuture<Void> first = write(together, 1);
        begun.await();
        queue(together, 2, 4).forEach(CompletableFuture::join);
        assertThat(first).isNotDone();
        mayGoOn.countDown();
        first.join();
        together.write(5);

        assertThat(calls).containsExactlyInAnyOrder(List.of(1), List.of(2), List.of(3), List.of(4), List.of(5));
    }

    @Test
    void who_is_being_written_is_waited_for_however_long_that_takes() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Together<Integer> together = new Together<>(
                values -> {
                    firstWaits(values);
                    if (values.contains(2)) {
                        second.countDown();
                        await(end);
                    }
                },
                Duration.ofSeconds(3));

        List<CompletableFuture<Void>> later = behindAnother(together, 1, 2, 3);
        second.await();
        TimeUnit.SECONDS.sleep(4);
        assertThat(later).noneMatch(CompletableFuture::isDone);
        end.countDown();

        later.forEach(CompletableFuture::join);
        assertThat(calls).containsExactly(List.of(1), List.of(2, 3));
    }

    @Test
    void who_is_told_to_stop_waiting_is_written_once_and_holds_up_nobody() throws Exception {
        Together<Integer> together = new Together<>(
                values -> {
                    if (values.contains(1)) {
                        firstWaits(values);
                    } else {
                        calls.add(values);
                    }
                },
                LONG);

        CompletableFuture<Void> first = write(together, 1);
        begun.await();
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            together.write(2);
            stopped.complete(null);
        });
        caller.start();
        waits(caller);
        CompletableFuture<Void> third = queue(together, 3, 3).get(0);
        caller.interrupt();
        stopped.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
        mayGoOn.countDown();
        first.join();
        third.join();

        assertThat(calls).containsExactly(List.of(1), List.of(2), List.of(3));
    }

    @Test
    void whose_writer_was_ended_writes_by_themselves() throws Exception {
        Together<Integer> together = new Together<>(
                values -> {
                    firstWaits(values);
                    if (values.size() > 1) {
                        throw new OutOfMemoryError("as if");
                    }
                },
                LONG);

        List<CompletableFuture<Void>> later = behindAnother(together, 1, 2, 3);

        assertThatThrownBy(later.get(0)::join).hasRootCauseInstanceOf(OutOfMemoryError.class);
        later.get(1).join();
        together.write(4);
        assertThat(calls).containsExactly(List.of(1), List.of(2, 3), List.of(3), List.of(4));
    }

    @Test
    void who_loses_patience_as_their_turn_comes_is_written_once_like_everybody() {
        List<Integer> written = new CopyOnWriteArrayList<>();
        Together<Integer> together = new Together<>(
                values -> {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(400_000));
                    written.addAll(values);
                },
                Duration.ofNanos(200_000));

        IntStream.range(0, 2_000).mapToObj(i -> write(together, i)).toList().forEach(CompletableFuture::join);

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void who_is_told_to_stop_as_their_turn_comes_passes_it_on() throws Exception {
        List<Integer> written = new CopyOnWriteArrayList<>();
        Together<Integer> together = new Together<>(
                values -> {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(200_000));
                    written.addAll(values);
                },
                LONG);
        List<Thread> threads = new ArrayList<>();
        List<CompletableFuture<Void>> done = new ArrayList<>();
        for (int first = 0; first < 8_000; first += 1_000) {
            CompletableFuture<Void> all = new CompletableFuture<>();
            int from = first;
            threads.add(new Thread(() -> {
                for (int i = from; i < from + 1_000; i++) {
                    together.write(i);
                    Thread.interrupted();
                }
                all.complete(null);
            }));
            done.add(all.orTimeout(LONG.toSeconds() - 5, TimeUnit.SECONDS));
        }
        threads.forEach(Thread::start);
        CompletableFuture<Void> all = CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            threads.get(ThreadLocalRandom.current().nextInt(threads.size())).interrupt();
            LockSupport.parkNanos(20_000);
        }
        all.join();

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 8_000).boxed().toList());
    }

    private void firstWaits(List<Integer> values) {
        calls.add(values);
        begun.countDown();
        await(mayGoOn);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> write(Together<Integer> together, int value) {
        return CompletableFuture.runAsync(() -> together.write(value), callers)
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS);
    }

    /** One that is being written, others that come meanwhile, and then it goes on. */
    private List<CompletableFuture<Void>> behindAnother(Together<Integer> together, int first, int from, int to)
            throws InterruptedException {
        write(together, first);
        begun.await();
        List<CompletableFuture<Void>> later = queue(together, from, to);
        mayGoOn.countDown();
        return later;
    }

    /** Values that come one after the other while another is being written. */
    private List<CompletableFuture<Void>> queue(Together<Integer> together, int from, int to) {
        List<CompletableFuture<Void>> queued = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            int value = i;
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            queued.add(CompletableFuture.runAsync(
                            () -> {
                                thread.complete(Thread.currentThread());
                                together.write(value);
                            },
                            callers)
                    .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS));
            waits(thread.join());
        }
        return queued;
    }

    private static void waits(Thread caller) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .until(() -> caller.getState() == Thread.State.TIMED_WAITING);
    }
}

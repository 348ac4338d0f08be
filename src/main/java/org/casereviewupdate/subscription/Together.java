package org.casereviewupdate.subscription;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.casereviewupdate.time.DatabaseAway;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several callers bring at about the same time by one call, so that they share what it costs. Who finds nobody writing writes at
 * once; who comes meanwhile is taken along when that one is done. Nobody waits for others to come.
 *
 * <p>If the database is away, all who share a call hear of it. If it refuses them for the sake of one, each writes their own by themselves.
 *
 * @param <T> what is written
 */
final class Together<T> {

    private static final int MOST = 64;

    private static final class Entry<T> {

        private final T value;

        /** Completed when it is this one's turn to lead, or when another has tried to write it. */
        private final CompletableFuture<Void> called = new CompletableFuture<>();

        private boolean leads;
        private boolean written;
        private @Nullable RuntimeException failure;

        Entry(T value) {
            this.value = value;
        }
    }

    /** With room for as many as there are threads to wait. */
    private final Queue<Entry<T>> waiting = new ArrayDeque<>(4 * MOST);

    private final Consumer<List<T>> writer;
    private final Duration patience;
    private boolean writing;

    /**
     * Nothing is written yet.
     *
     * @param writer has written all it is given when it returns; may be called by several at once
     * @param patience how long somebody waits for their turn before they write by themselves
     */
    Together(Consumer<List<T>> writer, Duration patience) {
        this.writer = writer;
        this.patience = patience;
    }

    /** Writes a value, which is written when this returns; throws what the writer throws of it, or of a database that is away. */
    void write(T value) {
        Entry<T> own = new Entry<>(value);
        try {
            if (!isFirst(own)) {
                await(own);
            }
            if (own.leads) {
                writeAll();
            }
        } catch (Error ended) {
            withdraw(own);
            throw ended;
        }
        if (own.failure != null) {
            throw own.failure;
        }
        if (!own.written) {
            writer.accept(List.of(value));
        }
    }

    private synchronized boolean isFirst(Entry<T> own) {
        waiting.add(own);
        own.leads = !writing;
        writing = true;
        return own.leads;
    }

    private void await(Entry<T> own) {
        if (!isCalled(own) && !withdraw(own)) {
            own.called.join();
        }
    }

    private boolean isCalled(Entry<T> own) {
        try {
            own.called.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException hangs) {
            // It is not waited for any more.
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        return false;
    }

    /** False if it is being written, or was. */
    private synchronized boolean withdraw(Entry<T> own) {
        boolean waits = waiting.remove(own);
        if (waits && own.leads) {
            own.leads = false;
            passOn();
        }
        return waits;
    }

    /** Whoever leads is the first of those who wait, and so among those who are written. */
    private void writeAll() {
        List<Entry<T>> batch = new ArrayList<>(MOST);
        try {
            next(batch);
            writer.accept(batch.stream().map(entry -> entry.value).toList());
            batch.forEach(entry -> entry.written = true);
        } catch (RuntimeException failed) {
            if (batch.size() == 1 || DatabaseAway.caused(failed)) {
                batch.forEach(entry -> entry.failure = failed);
            }
        } finally {
            passOn();
            batch.forEach(entry -> entry.called.complete(null));
        }
    }

    private synchronized void next(List<Entry<T>> batch) {
        while (!waiting.isEmpty() && batch.size() < MOST) {
            batch.add(waiting.remove());
        }
    }

    private synchronized void passOn() {
        Entry<T> next = waiting.peek();
        writing = next != null;
        if (next != null) {
            next.leads = true;
            next.called.complete(null);
        }
    }
}

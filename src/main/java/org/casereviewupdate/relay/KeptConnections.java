package org.casereviewupdate.relay;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The connections to the relay that are kept between one load of mail and the next, so that neither pays for greeting, TLS and login again.
 * Never more of them than the configured number are open, lent and idle together.
 */
@Singleton
public final class KeptConnections {

    /** When it stops among those that observe the stop: after those who send, before the event loops. */
    private static final int STOP = 200;

    private final Relay relay;
    private final RelayConfig config;
    private final Semaphore lent;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final AtomicBoolean looksLater = new AtomicBoolean();
    private boolean stopped;

    KeptConnections(Relay relay, RelayConfig config) {
        this.relay = relay;
        this.config = config;
        this.lent = new Semaphore(config.connections(), true);
    }

    /** Lends an idle connection that can still be used, the one used last; waits while all are lent. To be given back. */
    public Optional<RelayConnection> kept() {
        lent.acquireUninterruptibly();
        Optional<RelayConnection> kept = usable();
        if (kept.isEmpty()) {
            lent.release();
        }
        return kept;
    }

    /**
     * Makes and lends a new connection; waits while all are lent. To be given back.
     *
     * @throws RelayUnavailable if none came about
     */
    public RelayConnection open() throws RelayUnavailable {
        lent.acquireUninterruptibly();
        boolean open = false;
        try {
            makeRoom();
            RelayConnection connection = relay.connect();
            open = true;
            return connection;
        } finally {
            if (!open) {
                lent.release();
            }
        }
    }

    /** Takes back what was lent, for the next who asks; or takes leave of the relay, if the connection has done its part. */
    public void giveBack(RelayConnection connection) {
        if (connection.usable() && keep(connection)) {
            lent.release();
            lookLater(config.keepIdle());
        } else {
            try {
                connection.close();
            } finally {
                lent.release();
            }
        }
    }

    /** Takes leave of the relay on every connection that is idle: whoever comes next has to prove anew that it can be used. */
    public void forget() {
        dismiss(RelayConnection::hangUp);
    }

    void stop(@Observes @Priority(STOP) ShutdownEvent event) {
        synchronized (idle) {
            stopped = true;
        }
        dismiss(RelayConnection::close);
    }

    private void dismiss(Consumer<RelayConnection> how) {
        for (Optional<RelayConnection> one = next(); one.isPresent(); one = next()) {
            how.accept(one.get());
        }
    }

    private Optional<RelayConnection> usable() {
        Optional<RelayConnection> one = next();
        while (one.isPresent() && !one.get().usable()) {
            one.get().close();
            one = next();
        }
        return one;
    }

    private Optional<RelayConnection> next() {
        synchronized (idle) {
            return Optional.ofNullable(idle.pollLast()).map(Idle::connection);
        }
    }

    /** Idle ones count too: the oldest makes way for the new one. */
    private void makeRoom() {
        Idle oldest;
        synchronized (idle) {
            int others = config.connections() - lent.availablePermits() - 1;
            oldest = others + idle.size() < config.connections() ? null : idle.pollFirst();
        }
        if (oldest != null) {
            oldest.connection().close();
        }
    }

    private boolean keep(RelayConnection connection) {
        synchronized (idle) {
            if (!stopped) {
                idle.addLast(new Idle(connection, System.nanoTime()));
            }
            return !stopped;
        }
    }

    /** One look ahead is enough for all of them, however often they come and go. */
    private void lookLater(Duration wait) {
        if (looksLater.compareAndSet(false, true)) {
            relay.later(wait, this::closeIdle);
        }
    }

    /** On an event loop, though not on that of every connection: nothing here may wait. */
    private void closeIdle() {
        looksLater.set(false);
        Optional<Idle> expired = expired();
        while (expired.isPresent()) {
            expired.get().connection().hangUp();
            expired = expired();
        }
        synchronized (idle) {
            Idle oldest = idle.peekFirst();
            if (oldest != null) {
                lookLater(config.keepIdle().minusNanos(oldest.age()));
            }
        }
    }

    private Optional<Idle> expired() {
        synchronized (idle) {
            Idle oldest = idle.peekFirst();
            boolean expired =
                    oldest != null && oldest.age() >= config.keepIdle().toNanos();
            return expired ? Optional.ofNullable(idle.pollFirst()) : Optional.empty();
        }
    }

    private record Idle(RelayConnection connection, long since) {

        long age() {
            return System.nanoTime() - since;
        }
    }
}

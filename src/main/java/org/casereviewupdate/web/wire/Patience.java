package org.casereviewupdate.web.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long a client may still take over what it has begun to send. A head has to be whole in time, however little is missing; a body has to
 * keep coming at the pace of a very slow line. Used on the connection's event loop only.
 */
final class Patience {

    /** What a connection waits for. */
    enum Awaited {
        /** Somebody to say something; the server's idle timeout ends that. */
        NOTHING,
        /** The rest of a head. */
        HEAD,
        /** The rest of a body. */
        BODY,
        /** Our own answer. */
        ANSWER,
        /** The rest of a body whose request has been answered: nobody needs it, but whoever writes before they read has to be let. */
        REMAINS
    }

    /** 8 KB a second, an ISDN line. A file of the largest size may take more than an hour. */
    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / 8192;

    private final Duration limit;
    private Awaited awaited = Awaited.NOTHING;
    private long due;

    Patience(Duration limit) {
        this.limit = limit;
    }

    Duration limit() {
        return limit;
    }

    /** From now on it waits for this. */
    void await(Awaited next) {
        awaited = next;
        again();
    }

    Awaited awaited() {
        return awaited;
    }

    /** The time that was lost is not the client's. */
    void again() {
        due = System.nanoTime() + limit.toNanos();
    }

    void arrived(int bytes) {
        if (awaited == Awaited.NOTHING) {
            await(Awaited.HEAD);
        } else if (awaited == Awaited.BODY) {
            due += Math.min(bytes * NANOS_PER_BYTE, System.nanoTime() + limit.toNanos() - due);
        }
    }

    boolean isOver() {
        return switch (awaited) {
            case NOTHING, ANSWER -> false;
            case HEAD, BODY, REMAINS -> System.nanoTime() - due > 0;
        };
    }
}

package org.casereviewupdate.relay;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A moment that is put off again and again, and rarely reached. Putting it off sets a field: the one timer behind it looks at the field when
 * it runs, and waits on. Used on its event loop only.
 */
final class Deadline {

    private final EventExecutor eventLoop;
    private final Runnable missed;
    private @Nullable Future<?> timer;
    private long timerAt;
    private long due;
    private boolean set;

    Deadline(EventExecutor eventLoop, Runnable missed) {
        this.eventLoop = eventLoop;
        this.missed = missed;
    }

    /** From now on it is so far away. */
    void in(Duration limit) {
        due = System.nanoTime() + limit.toNanos();
        set = true;
        if (timer == null) {
            schedule();
        } else if (due - timerAt < 0) {
            timer.cancel(false);
            schedule();
        }
    }

    /** It is not awaited for now. */
    void end() {
        set = false;
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void schedule() {
        timerAt = due;
        timer = eventLoop.schedule(this::look, due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        timer = null;
        if (!set) {
            return;
        }
        if (due - System.nanoTime() > 0) {
            schedule();
            return;
        }
        set = false;
        missed.run();
    }
}

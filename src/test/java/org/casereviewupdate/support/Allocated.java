package org.casereviewupdate.support;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Counts the memory that something takes: all that it asks for, whether or not it is given back at once, and so the same at every run. */
public final class Allocated {

    private Allocated() {}

    /** How many bytes this thread asked for while it ran something. */
    public static long by(Callable<?> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            work.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}

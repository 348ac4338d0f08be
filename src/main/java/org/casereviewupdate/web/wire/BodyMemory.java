package org.casereviewupdate.web.wire;

import java.util.concurrent.atomic.AtomicLong;

/** What the bodies that have come, or are on their way, may take of the memory, those of all connections together: an eighth. */
final class BodyMemory {

    private final long limit = Runtime.getRuntime().maxMemory() / 8;
    private final AtomicLong taken = new AtomicLong();

    /** Whether there was room for so many more bytes; then they are taken. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) <= limit) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(int bytes) {
        taken.addAndGet(-bytes);
    }
}

package org.casereviewupdate.rig;

import java.util.concurrent.atomic.AtomicInteger;

/** In the process that is to die: counts how often its kill point was reached, and ends it there as a power cut would. */
public final class KillSwitch {

    private static final int KILLED = 137;

    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    private KillSwitch() {}

    static void arm(int nth) {
        LEFT.set(nth);
    }

    /** Called by the instrumented method, which is why it is public. */
    public static void reached() {
        if (LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

package org.casereviewupdate.time;

/** A job that the scheduler runs again and again, and for which it does no harm to be run once more. */
public interface Tick {

    /** Does what is due now. */
    void tick();
}

package org.casereviewupdate.delivery;

/**
 * What came of a load.
 *
 * @param due whether more of the issue may be due
 * @param carried how many deliveries the relay answered for
 * @param went whether a connection was there to carry it, so that the number tells something about it
 * @param whole whether that was all there was in the load
 */
record Trip(boolean due, int carried, boolean went, boolean whole) {

    static final Trip NOTHING_DUE = new Trip(false, 0, false, false);
    static final Trip NOTHING_CARRIED = new Trip(true, 0, false, false);

    static Trip carried(int deliveries, int claimed) {
        return new Trip(true, deliveries, true, deliveries == claimed);
    }
}

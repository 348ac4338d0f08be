package org.casereviewupdate.delivery;

/** What has become of one issue for one subscriber. */
public enum DeliveryStatus {
    /** Waits for a worker. */
    QUEUED,
    /** A worker means to send it; safe to take back when its lease runs out. */
    CLAIMED,
    /** Written before the first byte leaves. Found in this state after its worker is gone, nobody knows what happened. */
    SENDING,
    /** The relay took responsibility. */
    ACCEPTED,
    /** Refused for now; tried again later. */
    DEFERRED,
    /** Refused for good. */
    FAILED,
    /** Handed over, answer unknown; never sent again by itself. */
    UNCERTAIN,
    /** Not sent, with a reason. */
    SKIPPED
}

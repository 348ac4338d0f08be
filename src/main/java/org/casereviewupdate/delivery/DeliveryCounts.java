package org.casereviewupdate.delivery;

/**
 * How many deliveries of an issue are where.
 *
 * @param total all of them
 * @param waiting queued, or claimed by a worker
 * @param sending being handed over
 * @param accepted the relay took responsibility
 * @param deferred refused for now
 * @param failed refused for good
 * @param uncertain handed over, answer unknown
 * @param skipped not sent, because the subscriber left or the issue was cancelled
 */
public record DeliveryCounts(
        long total,
        long waiting,
        long sending,
        long accepted,
        long deferred,
        long failed,
        long uncertain,
        long skipped) {}

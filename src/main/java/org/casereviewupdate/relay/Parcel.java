package org.casereviewupdate.relay;

/**
 * A message and where it goes.
 *
 * @param envelope what the relay is told
 * @param message what travels
 */
public record Parcel(Envelope envelope, EncodedMessage message) {}

package org.casereviewupdate.relay;

import java.util.concurrent.CompletionStage;

/**
 * A kept connection to the relay, ready for mail. It carries one cargo or one single message at a time. Closing it from another thread
 * while a message is on its way cuts that message off, and its handover says how far it had come.
 */
public interface RelayConnection extends AutoCloseable {

    /**
     * Hands one message over and waits for the outcome, within the deadlines configured. Whatever SMTP or the network does is told, not
     * thrown. A second thread waits its turn. Not for the event loop.
     */
    Handover send(Envelope envelope, EncodedMessage message);

    /**
     * Carries a cargo in order, one round trip a parcel where the relay allows it: the final dot of a parcel leaves once the gate has
     * opened for it, in one write with the envelope of the next. Returns at once.
     *
     * @return why it ended, told on the event loop; fails only with what the cargo threw, and the connection is then gone
     * @throws IllegalStateException if the connection carries something already
     */
    CompletionStage<LineEnd> run(Cargo cargo);

    /**
     * Ends the line that runs, if one does, without cutting off what could have been delivered: the parcel whose dot has left is waited
     * for, one without its dot is taken back at the price of the connection. Returns at once.
     */
    void stop();

    /** Whether another message may be tried here; if not, close it and connect anew. */
    boolean usable();

    /** Takes leave (QUIT), waiting only briefly, and on its own event loop not at all. */
    @Override
    void close();

    /** Takes leave without waiting, from any thread: what there was to know is known. */
    void hangUp();
}

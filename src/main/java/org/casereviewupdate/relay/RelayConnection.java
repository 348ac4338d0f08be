package org.casereviewupdate.relay;

/**
 * A kept connection to the relay, ready for mail. One thread at a time sends; a second one waits its turn. Closing it from another thread
 * while a message is on its way cuts that message off, and its handover says how far it had come.
 */
public interface RelayConnection extends AutoCloseable {

    /** Hands one message over and waits for the outcome, within the deadlines configured. Whatever SMTP or the network does is told, not thrown. */
    Handover send(Envelope envelope, EncodedMessage message);

    /** Whether another message may be tried here; if not, close it and connect anew. */
    boolean usable();

    /** Takes leave (QUIT), waiting only briefly. */
    @Override
    void close();
}

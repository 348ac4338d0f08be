package org.casereviewupdate.relay;

/** How far a message got on its way to the relay (RFC 5321 section 3). */
public enum Stage {
    /** No connection, or no usable greeting. */
    CONNECT,
    /** EHLO, STARTTLS or AUTH. */
    SESSION,
    /** MAIL FROM. */
    SENDER,
    /** RCPT TO. */
    RECIPIENT,
    /** DATA, and the message before its final dot: the relay cannot have taken responsibility yet. */
    DATA,
    /** The final dot has left. Without an answer nobody knows who is responsible (RFC 5321 section 6.1). */
    ANSWER
}

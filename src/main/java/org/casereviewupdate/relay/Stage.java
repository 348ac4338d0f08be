package org.casereviewupdate.relay;

/** How far a message got on its way to the relay (RFC 5321 section 3). */
public enum Stage {
    /** No connection, no usable greeting or answer to EHLO, or gone before the first mail: the relay is not there for now. */
    CONNECT,
    /** STARTTLS or AUTH was refused, or the relay could not prove who it is: waiting will not help, somebody has to look. */
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

package org.casereviewupdate.mail;

import java.util.function.Consumer;
import org.casereviewupdate.relay.MessageTemplate;

/** The body of a message that says the same in several ways, the plainest first (RFC 2046 section 5.1.4). */
public final class Alternatives {

    private final SlottedBytes message;
    private final String boundary;

    /**
     * Begins the body.
     *
     * @param message the message's header so far
     * @param boundary one that cannot occur in a part
     */
    public Alternatives(SlottedBytes message, String boundary) {
        this.message = message;
        this.boundary = boundary;
        message.ascii("MIME-Version: 1.0\r\n")
                .ascii("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n");
    }

    /** Adds a part of text. */
    public Alternatives part(String type, Consumer<SlottedBytes> text) {
        message.ascii("\r\n--" + boundary + "\r\n")
                .ascii("Content-Type: " + type + "; charset=UTF-8\r\n")
                .ascii("Content-Transfer-Encoding: quoted-printable\r\n\r\n");
        text.accept(message);
        return this;
    }

    /** Ends the message. */
    public MessageTemplate end() {
        return message.ascii("\r\n--" + boundary + "--\r\n").template();
    }
}

package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.mail.Alternatives;
import org.casereviewupdate.mail.Headers;
import org.casereviewupdate.mail.SlottedBytes;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.relay.MessageTemplate;
import org.casereviewupdate.subscription.LeaveLinks;

/**
 * Writes an issue as a message (RFC 5322), encoded once for all who get the same.
 *
 * <p>The same issue gives the same bytes at every try and on every replica: date and boundary come from the issue, not from the moment.
 */
@Singleton
class MessageWriter {

    /** The recipient's address. */
    static final int ADDRESS = 0;

    /** What makes the Message-ID the delivery's own. */
    static final int KEY = 1;

    /** The recipient's leave token. */
    static final int LEAVE_TOKEN = 2;

    private final PublisherConfig publisher;
    private final LeaveLinks leaveLinks;

    MessageWriter(PublisherConfig publisher, LeaveLinks leaveLinks) {
        this.publisher = publisher;
        this.leaveLinks = leaveLinks;
    }

    /**
     * Writes the message.
     *
     * @param issue the issue's id
     * @param date when it was released
     */
    MessageTemplate write(UUID issue, Instant date, Rendering rendering) {
        // Quoted-printable text never holds "=_", so no text can hold the boundary (RFC 2045 section 6.7).
        return new Alternatives(header(date, rendering), "=_" + issue)
                .part("text/plain", part -> part.quotedPrintable(rendering.text(), rendering.leaveSlot(), LEAVE_TOKEN))
                .part("text/html", part -> part.quotedPrintable(rendering.html(), rendering.leaveSlot(), LEAVE_TOKEN))
                .end();
    }

    private SlottedBytes header(Instant date, Rendering rendering) {
        String domain = publisher.from().substring(publisher.from().lastIndexOf('@') + 1);
        Headers shared = new Headers()
                .date(date)
                .mailbox("From", publisher.from(), publisher.newsletter())
                .plain("Reply-To", publisher.replyTo())
                .words("Subject", rendering.subject())
                // RFC 2919, RFC 8058 section 3.1
                .mailbox("List-ID", "case-review-update." + domain, publisher.newsletter())
                .plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                // RFC 3834 section 5: nobody's out-of-office answers a newsletter
                .plain("Auto-Submitted", "auto-generated")
                .plain("Content-Language", rendering.language().code());
        return new SlottedBytes()
                .ascii(shared.lines())
                .ascii("To: ")
                .slot(ADDRESS)
                .ascii("\r\nMessage-ID: <")
                .slot(KEY)
                // RFC 2369 section 3.2
                .ascii("@" + domain + ">\r\nList-Unsubscribe: <" + leaveLinks.prefix())
                .slot(LEAVE_TOKEN)
                .ascii(">,\r\n <mailto:" + publisher.replyTo() + "?subject=unsubscribe>\r\n");
    }
}

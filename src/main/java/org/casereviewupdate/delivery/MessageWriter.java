package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
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

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

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
        String boundary = "=_" + issue;
        SlottedBytes message = new SlottedBytes();
        header(message, date, rendering);
        message.ascii("MIME-Version: 1.0\r\n")
                .ascii("Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n");
        part(message, boundary, "text/plain", rendering.text(), rendering.leaveSlot());
        part(message, boundary, "text/html", rendering.html(), rendering.leaveSlot());
        return message.ascii("\r\n--" + boundary + "--\r\n").template();
    }

    private void header(SlottedBytes message, Instant date, Rendering rendering) {
        String domain = domain();
        message.ascii("Date: " + DATE.format(date) + "\r\n")
                .ascii("From: " + phrase("From", publisher.newsletter()) + "\r\n <" + publisher.from() + ">\r\n")
                .ascii("Reply-To: " + publisher.replyTo() + "\r\n")
                .ascii("To: ")
                .slot(ADDRESS)
                .ascii("\r\nSubject: " + words("Subject", rendering.subject()) + "\r\n")
                .ascii("Message-ID: <")
                .slot(KEY)
                .ascii("@" + domain + ">\r\n")
                // RFC 2369 section 3.2, RFC 2919, RFC 8058 section 3.1
                .ascii("List-ID: " + phrase("List-ID", publisher.newsletter()) + " <case-review-update." + domain
                        + ">\r\n")
                .ascii("List-Unsubscribe: <" + leaveLinks.prefix())
                .slot(LEAVE_TOKEN)
                .ascii(">,\r\n <mailto:" + publisher.replyTo() + "?subject=unsubscribe>\r\n")
                .ascii("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
                // RFC 3834 section 5: nobody's out-of-office answers a newsletter
                .ascii("Auto-Submitted: auto-generated\r\n")
                .ascii("Content-Language: " + rendering.language().code() + "\r\n");
    }

    private static void part(SlottedBytes message, String boundary, String type, String body, String slot) {
        message.ascii("\r\n--" + boundary + "\r\n")
                .ascii("Content-Type: " + type + "; charset=UTF-8\r\n")
                .ascii("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
                .quotedPrintable(body, slot, LEAVE_TOKEN);
    }

    private String domain() {
        return publisher.from().substring(publisher.from().lastIndexOf('@') + 1);
    }

    private static String words(String header, String text) {
        return encode(header, text, false);
    }

    private static String phrase(String header, String text) {
        return encode(header, text, true);
    }

    private static String encode(String header, String text, boolean phrase) {
        try {
            // RFC 2047: encoded words where a letter is not ASCII, and a fold before a line grows too long
            String encoded = phrase
                    ? MimeUtility.encodeWord(text, StandardCharsets.UTF_8.name(), "Q")
                    : MimeUtility.encodeText(text, StandardCharsets.UTF_8.name(), null);
            String value =
                    phrase && encoded.equals(text) ? "\"" + text.replaceAll("([\"\\\\])", "\\\\$1") + "\"" : encoded;
            return MimeUtility.fold(header.length() + 2, value);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
    }
}

package org.casereviewupdate.embedded;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** One mail as it came over the wire. What cannot be read is shown as empty, never as an error: the raw source tells why. */
final class CaughtMail {

    private final String id;
    private final byte[] raw;
    private final MimeMessage message;

    CaughtMail(String id, byte[] raw) {
        this.id = id;
        this.raw = raw;
        try {
            this.message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
        } catch (MessagingException noHeaders) {
            throw new IllegalStateException(noHeaders);
        }
    }

    String id() {
        return id;
    }

    byte[] raw() {
        return raw.clone();
    }

    Instant at() {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    int size() {
        return raw.length;
    }

    String to() {
        return header("To");
    }

    String from() {
        return header("From");
    }

    String subject() {
        return header("Subject");
    }

    /** Every header in its order, folding undone and encoded words read. */
    List<Field> headers() {
        try {
            return Collections.list(message.getAllHeaders()).stream()
                    .map(CaughtMail::field)
                    .toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    Optional<String> text() {
        return part("text/plain");
    }

    Optional<String> html() {
        return part("text/html");
    }

    private String header(String name) {
        return headers().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Field::value)
                .orElse("");
    }

    private Optional<String> part(String type) {
        try {
            return find(message, type);
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String content ? Optional.of(content) : Optional.empty();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = find(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Field field(Header header) {
        String unfolded = MimeUtility.unfold(header.getValue());
        try {
            return new Field(header.getName(), MimeUtility.decodeText(unfolded));
        } catch (UnsupportedEncodingException unknownCharset) {
            return new Field(header.getName(), unfolded);
        }
    }

    /** One line of the header table. */
    record Field(String name, String value) {}
}

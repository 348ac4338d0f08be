package org.casereviewupdate.support;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;

/** One message as it came over the wire. */
public record ReceivedMail(String raw) {

    public String to() {
        return header("To");
    }

    public String subject() {
        try {
            return message().getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public String header(String name) {
        try {
            return message().getHeader(name, ", ");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The plain text part. */
    public String text() {
        return part("text/plain");
    }

    /** The HTML part. */
    public String html() {
        return part("text/html");
    }

    /** Where each link of the HTML part leads. */
    public List<String> links() {
        return Jsoup.parse(html()).select("a[href]").eachAttr("href");
    }

    /** The link that starts like this, or an error naming those there are. */
    public String link(String start) {
        return links().stream()
                .filter(link -> link.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link to " + start + " among " + links()));
    }

    private String part(String type) {
        try {
            return find((Multipart) message().getContent(), type);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String find(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart inner) {
                return find(inner, type);
            }
        }
        throw new AssertionError("No part of type " + type);
    }

    private MimeMessage message() {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

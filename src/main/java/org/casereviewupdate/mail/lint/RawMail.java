package org.casereviewupdate.mail.lint;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A message, one character for each octet that travels, and what a mail program makes of it. */
final class RawMail {

    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final String raw;
    private final MimeMessage message;

    RawMail(String raw) {
        this.raw = raw;
        try {
            this.message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("Not a message", unreadable);
        }
    }

    String raw() {
        return raw;
    }

    /** What follows the headers, as it travels. */
    String body() {
        return raw.substring(raw.indexOf(END_OF_HEADERS));
    }

    /** The header's lines, unfolded. */
    List<String> headerLines() {
        return raw.substring(0, raw.indexOf(END_OF_HEADERS))
                .replaceAll("\r\n[ \t]", " ")
                .lines()
                .toList();
    }

    /** The value of a header field; empty if it is not there. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headerLines().stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()).strip())
                .orElse("");
    }

    /** The text part; empty if there is none. */
    String text() {
        return part("text/plain");
    }

    /** The HTML part; empty if there is none. */
    String html() {
        return part("text/html");
    }

    Document document() {
        return Jsoup.parse(html());
    }

    private String part(String type) {
        try {
            Object content = message.getContent();
            return content instanceof Multipart parts ? find(parts, type).orElse("") : String.valueOf(content);
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("Not a message", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> find(Multipart parts, String type) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            Optional<String> found = part.getContent() instanceof Multipart inner
                    ? find(inner, type)
                    : Optional.of(part).filter(one -> isOf(one, type)).map(RawMail::content);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException unreadable) {
            return false;
        }
    }

    private static String content(BodyPart part) {
        try {
            return String.valueOf(part.getContent());
        } catch (MessagingException unreadable) {
            throw new IllegalArgumentException("Not a message", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.casereviewupdate.feedback;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereviewupdate.delivery.Bounce;
import org.casereviewupdate.feedback.Report.Kind;

/**
 * Reads a message that came back: a delivery status notification (RFC 3464) or a feedback report (RFC 5965), both a multipart/report (RFC 6522).
 * It may come from anybody, so nothing in it is believed but the marks of ours that it carries. Only its own parts are looked at, never what
 * those are made of, and so its depth is no matter.
 */
final class ReturnedMail {

    private static final int MOST_PARTS = 10;
    private static final int MOST_OF_A_PART = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[45]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern BETWEEN = Pattern.compile("[\\s<>,;:\"]+");

    private final Set<String> senders = new LinkedHashSet<>();
    private final Map<String, String> bounces = new LinkedHashMap<>();
    private boolean complaint;

    private ReturnedMail() {}

    /** What a message reports; nothing if it is no such report, or cannot be read. */
    static Optional<Report> read(byte[] message) {
        ReturnedMail mail = new ReturnedMail();
        try {
            mail.take(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
        List<String> senders = List.copyOf(mail.senders);
        if (mail.complaint) {
            return Optional.of(new Report(Kind.COMPLAINT, Bounce.NONE, senders));
        }
        return mail.bounces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Report(Kind.BOUNCE, new Bounce(mail.bounces), senders));
    }

    private void take(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return;
        }
        for (String header : List.of("Delivered-To", "X-Original-To", "To")) {
            String[] values = message.getHeader(header);
            for (String value : values == null ? new String[0] : values) {
                sentFrom(value);
            }
        }
        MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            take(parts.getBodyPart(i));
        }
    }

    private void take(BodyPart part) throws MessagingException, IOException {
        if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
            // The first block is about the message, each further one about a recipient: there are several if a group is
            // behind the address.
            Fields.blocks(text(part)).forEach(this::status);
        } else if (part.isMimeType("message/feedback-report")) {
            Fields report = Fields.blocks(text(part)).get(0);
            complaint = report.of("Feedback-Type").equalsIgnoreCase("abuse");
            sentFrom(report.of("Original-Mail-From"));
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            sentFrom(Fields.blocks(text(part)).get(0).of("Return-Path"));
        }
    }

    /** Only what failed for good: of what is late or was passed on somebody else will tell. */
    private void status(Fields recipient) {
        if (recipient.of("Action").equalsIgnoreCase("failed")) {
            code(recipient.of("Status"))
                    .filter(code -> !code.endsWith(".0.0"))
                    .or(() -> code(recipient.of("Diagnostic-Code")))
                    .or(() -> code(recipient.of("Status")))
                    .ifPresent(code -> bounces.putIfAbsent(recipient(recipient), code));
        }
    }

    /**
     * Who it is that the mail did not reach, in lower case; empty if that is not said. The Original-Recipient is no help: what is passed on to
     * the members of a group keeps the group's.
     */
    private static String recipient(Fields recipient) {
        return addresses(recipient.of("Final-Recipient")).findFirst().orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> code(String text) {
        Matcher code = STATUS.matcher(text);
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }

    private void sentFrom(String field) {
        addresses(field).limit(MOST_PARTS).forEach(senders::add);
    }

    private static Stream<String> addresses(String field) {
        return BETWEEN.splitAsStream(field).filter(word -> word.indexOf('@') > 0);
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_OF_A_PART), StandardCharsets.ISO_8859_1);
        }
    }
}

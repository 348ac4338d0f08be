package org.casereviewupdate.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.relay.MessageTemplate;

/** Collects a message's bytes and remembers where the slots are: what is personal in a message that many get. */
public final class SlottedBytes {

    private static final String SOFT_BREAK = "=\r\n";
    private static final int LONGEST_LINE = 76;

    private final List<byte[]> literals = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();
    private final ByteArrayOutputStream current = new ByteArrayOutputStream();

    /** Adds header lines, or whatever else travels as it is. */
    public SlottedBytes ascii(String text) {
        if (text.chars().anyMatch(c -> c > 126)) {
            throw new IllegalArgumentException("Not ASCII");
        }
        current.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Adds a slot; the same number may occur again. */
    public SlottedBytes slot(int number) {
        literals.add(current.toByteArray());
        slots.add(number);
        current.reset();
        return this;
    }

    /** Adds text in quoted-printable (RFC 2045 section 6.7). */
    public SlottedBytes quotedPrintable(String text) {
        encode(text.replaceAll("\r?\n", "\r\n"));
        return this;
    }

    /**
     * Adds text in quoted-printable. Each occurrence of the mark becomes a slot on a soft-wrapped line of its own, so
     * that filling it in later cannot make an encoded line too long.
     */
    public SlottedBytes quotedPrintable(String text, String mark, int slot) {
        String[] pieces = text.replaceAll("\r?\n", "\r\n").split(mark, -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                makeRoom();
                ascii(SOFT_BREAK).slot(slot).ascii(SOFT_BREAK);
            }
            encode(pieces[i]);
        }
        return this;
    }

    /** The message, judged and ready to be filled in. */
    public MessageTemplate template() {
        literals.add(current.toByteArray());
        return new MessageTemplate(literals, slots);
    }

    /** A line that is full has no room for the sign that it goes on: its last character, encoded or not, goes to the next line. */
    private void makeRoom() {
        byte[] all = current.toByteArray();
        int start = all.length;
        while (start > 0 && all[start - 1] != '\n') {
            start--;
        }
        if (all.length - start < LONGEST_LINE) {
            return;
        }
        int cut = all[all.length - 3] == '=' ? all.length - 3 : all.length - 1;
        current.reset();
        current.write(all, 0, cut);
        ascii(SOFT_BREAK);
        current.write(all, cut, all.length - cut);
    }

    private void encode(String text) {
        try (OutputStream encoder = MimeUtility.encode(current, "quoted-printable")) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException impossible) {
            throw new UncheckedIOException(new IOException("Encoding into memory failed", impossible));
        }
    }
}

package org.casereviewupdate.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message as it travels between DATA and the final dot: seven bits, CRLF lines, dots stuffed (RFC 5321 section 4.5.2). Immutable; the
 * parts that all messages of a template have in common exist once.
 */
public final class EncodedMessage {

    private final byte[][] segments;

    /** Trusts its segments, which only {@link MessageTemplate} makes. */
    EncodedMessage(byte[][] segments) {
        this.segments = segments;
    }

    /** A message without personal parts, from its MIME bytes. */
    public static EncodedMessage of(byte[] mime) {
        return new MessageTemplate(List.of(mime), List.of()).fill();
    }

    /** The bytes on the wire, as a copy. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size());
        for (byte[] segment : segments) {
            bytes.writeBytes(segment);
        }
        return bytes.toByteArray();
    }

    /** As its reader gets it: a character for each octet, without the dots that the way there adds. */
    public String received() {
        return new String(toBytes(), StandardCharsets.ISO_8859_1).replace("\r\n..", "\r\n.");
    }

    /** How many bytes travel. */
    public int size() {
        int size = 0;
        for (byte[] segment : segments) {
            size += segment.length;
        }
        return size;
    }

    /** The segments as one buffer, none of them copied. */
    ByteBuf toBuffer() {
        return Unpooled.wrappedBuffer(segments.length, segments);
    }
}

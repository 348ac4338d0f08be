package org.casereviewupdate.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a reply together. Stricter than Netty's SmtpResponseDecoder, which never stops collecting lines and lets the code
 * change between them, and more lenient where the grammar is (RFC 5321 section 4.2): a code may stand alone on its line.
 */
final class ReplyDecoder extends LineBasedFrameDecoder {

    /** RFC 5321 section 4.5.3.1.5 asks for 512; some relays are wordier. */
    private static final int LONGEST_LINE = 2_048;

    private static final int MOST_LINES = 100;

    private final List<String> lines = new ArrayList<>();
    private int code;

    ReplyDecoder() {
        super(LONGEST_LINE, true, true);
    }

    /** Whether something has arrived that no reply is made of yet. */
    boolean holdsBytes() {
        return actualReadableBytes() > 0 || !lines.isEmpty();
    }

    @Override
    protected @Nullable Object decode(ChannelHandlerContext context, ByteBuf buffer) throws Exception {
        ByteBuf line = (ByteBuf) super.decode(context, buffer);
        if (line == null) {
            return null;
        }
        try {
            return add(line.toString(StandardCharsets.US_ASCII));
        } finally {
            line.release();
        }
    }

    private @Nullable Reply add(String line) {
        int itsCode = code(line);
        if (!lines.isEmpty() && itsCode != code) {
            throw new CorruptedFrameException("A reply of two codes");
        }
        if (lines.size() == MOST_LINES) {
            throw new TooLongFrameException("A reply of too many lines");
        }
        code = itsCode;
        lines.add(line.length() > 4 ? line.substring(4) : "");
        return line.length() > 3 && line.charAt(3) == '-' ? null : whole();
    }

    /** By hand, because four replies come with every message. */
    private static int code(String line) {
        boolean begins = line.length() >= 3 && line.charAt(0) >= '2' && line.charAt(0) <= '5';
        boolean ends = line.length() == 3 || (begins && (line.charAt(3) == ' ' || line.charAt(3) == '-'));
        if (!begins || !ends || !isDigit(line.charAt(1)) || !isDigit(line.charAt(2))) {
            throw new CorruptedFrameException("Not a reply");
        }
        return Integer.parseInt(line, 0, 3, 10);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Reply whole() {
        Reply reply = new Reply(code, List.copyOf(lines));
        lines.clear();
        return reply;
    }
}

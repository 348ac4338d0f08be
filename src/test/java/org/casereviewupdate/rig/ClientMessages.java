package org.casereviewupdate.rig;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one client says to PostgreSQL, message by message, however it is cut into pieces on its way. Source: PostgreSQL's documentation,
 * "Message Formats".
 */
final class ClientMessages {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    /**
     * A message that has come to its end.
     *
     * @param type {@code P} for Parse, {@code B} for Bind, {@code S} for Sync
     * @param body what stands behind its length, an octet for each character
     * @param end how many octets of the last piece belong to it and to what came before it
     */
    record Message(char type, String body, int end) {

        /** The body's strings, each of which ends in a zero. */
        String string(int index) {
            return body.split("\0", -1)[index];
        }
    }

    private final StringBuilder rest = new StringBuilder();
    private boolean started;

    /** Those that end in the next piece. */
    List<Message> read(byte[] piece, int length) {
        int before = rest.length();
        rest.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
        List<Message> ended = new ArrayList<>();
        int from = 0;
        for (int end = end(from); end <= rest.length(); end = end(from)) {
            if (started) {
                ended.add(new Message(rest.charAt(from), rest.substring(from + 5, end), end - before));
            } else {
                int wish = number(from + 4);
                started = wish != SSL_REQUEST && wish != GSS_REQUEST;
            }
            from = end;
        }
        rest.delete(0, from);
        return ended;
    }

    /** The messages before the connection has started have no type. */
    private int end(int from) {
        int head = from + (started ? 1 : 0);
        return rest.length() < head + 4 ? Integer.MAX_VALUE : head + number(head);
    }

    private int number(int at) {
        return rest.charAt(at) << 24 | rest.charAt(at + 1) << 16 | rest.charAt(at + 2) << 8 | rest.charAt(at + 3);
    }
}

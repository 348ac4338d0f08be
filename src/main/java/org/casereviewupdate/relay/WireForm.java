package org.casereviewupdate.relay;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Walks once through the parts of a message, judges them and stuffs their dots. */
final class WireForm {

    /** RFC 5321 section 4.5.3.1.6: 1,000 octets with the CRLF; a dot added for transparency does not count. */
    static final int LONGEST_LINE = 998;

    /** A line with slots: how long its literal part is and which values join it. */
    record SlottedLine(int length, List<Integer> slots) {

        void check(byte[]... values) {
            int total = length;
            for (int slot : slots) {
                total += values[slot].length;
            }
            checkLength(total);
        }
    }

    private final List<SlottedLine> slottedLines = new ArrayList<>();
    private final List<Integer> slotsHere = new ArrayList<>();
    private int length;
    private boolean lineBegins = true;
    private int lines;

    /** The literal with its dots stuffed. */
    byte[] literal(byte[] text) {
        ByteArrayOutputStream stuffed = new ByteArrayOutputStream(text.length + 16);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
                stuffed.write('\r');
                stuffed.write('\n');
                i++;
                endLine();
                continue;
            }
            checkOctet(text[i]);
            if (lineBegins && text[i] == '.') {
                stuffed.write('.');
            }
            stuffed.write(text[i]);
            lineBegins = false;
            length++;
        }
        return stuffed.toByteArray();
    }

    /** Takes note of a slot and tells whether it begins a line. */
    boolean slot(int number) {
        boolean first = lineBegins;
        slotsHere.add(number);
        lineBegins = false; // values are never empty
        return first;
    }

    /** The lines with slots, once the last part was seen. */
    List<SlottedLine> end() {
        if (lines == 0 || !lineBegins) {
            throw new UnsafeMessage("A message ends with CRLF");
        }
        return List.copyOf(slottedLines);
    }

    private void endLine() {
        checkLength(length);
        if (!slotsHere.isEmpty()) {
            slottedLines.add(new SlottedLine(length, List.copyOf(slotsHere)));
        }
        slotsHere.clear();
        length = 0;
        lines++;
        lineBegins = true;
    }

    private static void checkLength(int length) {
        if (length > LONGEST_LINE) {
            throw new UnsafeMessage("A line is longer than 998 octets");
        }
    }

    /** RFC 5321 section 2.3.8: CR and LF only together, or one server's end of a message is another's text. */
    private static void checkOctet(byte octet) {
        if (octet == '\r' || octet == '\n') {
            throw new UnsafeMessage("CR and LF occur only together");
        }
        if (octet <= 0) {
            throw new UnsafeMessage("Neither NUL nor eight-bit octets travel in a seven-bit message");
        }
    }
}

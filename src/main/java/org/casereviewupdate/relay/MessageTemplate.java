package org.casereviewupdate.relay;

import java.util.Arrays;
import java.util.List;

/**
 * A message encoded once, with slots for what is personal. Made from the MIME bytes around the slots: {@code literals} has one part more
 * than {@code slots}, and the value numbered {@code slots[i]} stands between {@code literals[i]} and {@code literals[i + 1]}. A number may
 * occur more than once. Safe to share between threads.
 */
public final class MessageTemplate {

    private final byte[][] literals;
    private final int[] slots;
    private final boolean[] beginsLine;
    private final List<WireForm.SlottedLine> slottedLines;
    private final int values;

    /**
     * Judges and stuffs the literals, once for all messages.
     *
     * @throws UnsafeMessage if they hold a bare CR or LF, NUL, an eight-bit octet or an overlong line, or do not end with CRLF
     */
    public MessageTemplate(List<byte[]> literals, List<Integer> slots) {
        if (literals.size() != slots.size() + 1) {
            throw new IllegalArgumentException("One literal more than slots");
        }
        this.literals = new byte[literals.size()][];
        this.slots = slots.stream().mapToInt(Integer::intValue).toArray();
        this.beginsLine = new boolean[slots.size()];
        this.values = slots.stream().mapToInt(slot -> slot + 1).max().orElse(0);
        WireForm form = new WireForm();
        for (int i = 0; i < this.slots.length; i++) {
            this.literals[i] = form.literal(literals.get(i));
            this.beginsLine[i] = form.slot(this.slots[i]);
        }
        this.literals[this.slots.length] = form.literal(literals.get(this.slots.length));
        this.slottedLines = form.end();
    }

    /**
     * One person's message. Only the values are copied.
     *
     * @param given the value of slot 0, of slot 1 and so on: one or more printable ASCII characters each
     * @throws UnsafeMessage if a value holds anything else, which could begin a header or end the message, or makes a line too long
     */
    public EncodedMessage fill(byte[]... given) {
        if (given.length != values) {
            throw new IllegalArgumentException("This template takes " + values + " values");
        }
        byte[][] safe = new byte[values][];
        for (int i = 0; i < values; i++) {
            safe[i] = printable(given[i]);
        }
        slottedLines.forEach(line -> line.check(safe));

        byte[][] segments = new byte[2 * slots.length + 1][];
        for (int i = 0; i < slots.length; i++) {
            segments[2 * i] = literals[i];
            segments[2 * i + 1] = beginsLine[i] ? stuffed(safe[slots[i]]) : safe[slots[i]];
        }
        segments[2 * slots.length] = literals[slots.length];
        return new EncodedMessage(segments);
    }

    /** How many octets it holds, values not counted. */
    public int size() {
        return Arrays.stream(literals).mapToInt(literal -> literal.length).sum();
    }

    private static byte[] printable(byte[] value) {
        byte[] copy = value.clone();
        if (copy.length == 0) {
            throw new UnsafeMessage("A slot's value is not empty");
        }
        for (byte octet : copy) {
            if (octet < ' ' || octet > '~') {
                throw new UnsafeMessage("A slot takes printable ASCII only");
            }
        }
        return copy;
    }

    private static byte[] stuffed(byte[] value) {
        if (value[0] != '.') {
            return value;
        }
        byte[] longer = new byte[value.length + 1];
        longer[0] = '.';
        System.arraycopy(value, 0, longer, 1, value.length);
        return longer;
    }
}

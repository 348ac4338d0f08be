package org.casereviewupdate.relay;

/**
 * From whom and to whom, as the relay is told (RFC 5321 section 2.3.1); what the message's header says is another matter.
 *
 * @param sender where a bounce goes
 * @param recipient the one recipient
 */
public record Envelope(String sender, String recipient) {

    /** Refuses what could end a command line and begin another. */
    public Envelope {
        requirePath(sender);
        requirePath(recipient);
    }

    private static void requirePath(String path) {
        if (path.isEmpty() || path.chars().anyMatch(c -> c <= ' ' || c >= 127 || c == '<' || c == '>')) {
            throw new IllegalArgumentException("Not an envelope address");
        }
    }

    /** Says nothing, because an address must never reach a log. */
    @Override
    public String toString() {
        return "Envelope[...]";
    }
}

package org.casereviewupdate.relay;

import java.util.regex.Pattern;

/** What a relay says, made fit to be kept: printable, short, and without the addresses it likes to repeat. */
final class Words {

    private static final int LONGEST = 300;
    private static final int READ_AT_MOST = 1_000;
    private static final String ADDRESS = "<address>";
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]+");
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("<?(?:\"[^\"]*\"|[^\\s<>\"]+)@[^\\s<>,;:]+>?");

    private Words() {}

    static String fit(String text) {
        if (text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '@')) {
            return text; // nearly every answer, and there is one for each message
        }
        String head = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
        String printable = UNPRINTABLE.matcher(head).replaceAll(" ").strip();
        String safe = LIKE_AN_ADDRESS.matcher(printable).replaceAll(ADDRESS);
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }

    static String without(Envelope envelope, String text) {
        return withoutMailbox(envelope.sender(), withoutMailbox(envelope.recipient(), text));
    }

    private static String withoutMailbox(String address, String text) {
        int at = address.lastIndexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        if (!contains(text, local)) {
            return text; // nearly every answer again
        }
        return Pattern.compile("(?<![\\w<])" + Pattern.quote(local) + "(?![\\w>])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll(ADDRESS);
    }

    private static boolean contains(String text, String part) {
        for (int i = 0; i <= text.length() - part.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}

package org.casereviewupdate.relay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a relay says, made fit to be kept: printable, short, and without the addresses it likes to repeat. */
final class Words {

    private static final int LONGEST = 300;
    private static final int READ_AT_MOST = 1_000;
    private static final String ADDRESS = "<address>";
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]+");
    private static final Pattern DISGUISED_SIGN = Pattern.compile("(?i)&#(?:64|x40);| ?[(\\[]at[)\\]] ?");
    private static final Pattern PERCENT_ENCODED = Pattern.compile("%([2-7][0-9A-Fa-f])");
    private static final Pattern LIKE_AN_ADDRESS =
            Pattern.compile("<?(?:\"[^\"]*\"|(?<![^\\s<>\"])[^\\s<>\"]+)@[^\\s<>,;:]+>?");

    private Words() {}

    static String fit(String text) {
        String safe = safe(text);
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }

    /** The same, not yet cut to the length that is kept. */
    static String safe(String text) {
        if (text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ' && c <= '~' && "@%&([".indexOf(c) < 0)) {
            return text; // nearly every answer, and there is one for each message
        }
        String head = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
        String printable = UNPRINTABLE.matcher(head).replaceAll(" ").strip();
        // Twice: what follows an address with a comma between begins where a word may begin only once the address is
        // gone.
        return withoutAddresses(withoutAddresses(plain(printable)));
    }

    private static String withoutAddresses(String text) {
        return LIKE_AN_ADDRESS.matcher(text).replaceAll(ADDRESS);
    }

    /** Takes out what the relay quotes of this envelope's addresses, also where it is only the part before the at sign. */
    static String without(Envelope envelope, String text) {
        return withoutMailbox(envelope.sender(), withoutMailbox(envelope.recipient(), text));
    }

    /** An at sign is an at sign, however a relay that puts links into its replies writes it. */
    private static String plain(String text) {
        String decoded = PERCENT_ENCODED
                .matcher(text)
                .replaceAll(octet ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(octet.group(1), 16))
                                .replace((char) 127, ' ')));
        return DISGUISED_SIGN.matcher(decoded).replaceAll("@");
    }

    private static String withoutMailbox(String address, String text) {
        int at = address.lastIndexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        int tag = local.indexOf('+');
        String untagged = without(local, text);
        // RFC 5233: a relay may name the mailbox without the tag that was written to it.
        return tag > 0 ? without(local.substring(0, tag), untagged) : untagged;
    }

    private static String without(String local, String text) {
        if (local.isEmpty() || !contains(text, local)) {
            return text; // nearly every answer again
        }
        String alone = "(?<![A-Za-z0-9])" + Pattern.quote(local) + "(?![A-Za-z0-9])";
        return Pattern.compile(ADDRESS + "|" + alone, Pattern.CASE_INSENSITIVE)
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

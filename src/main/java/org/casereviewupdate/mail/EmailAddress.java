package org.casereviewupdate.mail;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * An address that mail can be sent to: parsed and normalised once, at the door.
 *
 * <p>The domain is in its ASCII form (RFC 5890 A-labels), in lower case. The local part stays as it was typed, because RFC 5321 section 2.4
 * leaves its case to the receiver; it is ASCII only, since a mailbox that needs SMTPUTF8 (RFC 6531) cannot be reached through every relay.
 *
 * @param text the address as it is written into a message
 */
public record EmailAddress(String text) {

    /** The longest path of RFC 5321 section 4.5.3.1.3, less its two brackets. */
    private static final int LONGEST = 254;

    // An allow-list first: no validator alone refuses control characters, comments, quoted strings and direction
    // overrides.
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9.-]{4,253}");

    // Letters that IDNA 2003, which Java has, turns into others, and IDNA 2008 (RFC 5894 section 7.2) keeps: the mail
    // could go to somebody else's domain.
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private static final EmailValidator VALIDATOR = new EmailValidator(
            false,
            false,
            DomainValidator.getInstance(
                    false,
                    // Reserved for trying things out (RFC 2606); the list of real ones catches slips such as .con
                    List.of(new DomainValidator.Item(
                            ArrayType.GENERIC_PLUS, new String[] {"example", "test", "invalid"}))));

    /** Checks that the text is already in its normal form. */
    public EmailAddress {
        if (!isNormal(text)) {
            throw new MailAddressProblem(AddressFault.FORMAT);
        }
    }

    /**
     * Parses what somebody typed.
     *
     * @throws MailAddressProblem saying what to correct
     */
    public static EmailAddress parse(String typed) {
        String text = trim(typed);
        if (text.isEmpty()) {
            throw new MailAddressProblem(AddressFault.MISSING);
        }
        if (text.length() > LONGEST) {
            throw new MailAddressProblem(AddressFault.TOO_LONG);
        }
        int at = text.lastIndexOf('@');
        if (at < 1) {
            throw new MailAddressProblem(AddressFault.FORMAT);
        }
        return new EmailAddress(plain(text.substring(0, at)) + "@" + asciiDomain(text.substring(at + 1)));
    }

    /** The form under which two spellings of one mailbox are the same: without case, and without regard to anybody's locale. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * The form under which the spellings are the same that many providers deliver to one mailbox: without dots and without what follows a
     * plus. Good for counting, not for telling people apart: elsewhere they may be two mailboxes.
     */
    public String folded() {
        String local = key().substring(0, key().lastIndexOf('@'));
        String bare = local.replaceFirst("(?<=.)\\+.*", "").replace(".", "");
        return (bare.isEmpty() ? local : bare) + "@" + domain();
    }

    /** The domain, in ASCII and lower case. */
    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** Says only where the mailbox is, because an address must never reach a log. */
    @Override
    public String toString() {
        return "EmailAddress[...@" + domain() + "]";
    }

    private static boolean isNormal(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && text.length() <= LONGEST
                && LOCAL_PART.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches()
                && VALIDATOR.isValid(text);
    }

    /** Takes off what comes along unseen when an address is copied: spaces of every width and direction marks. */
    private static String trim(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isUnseen(typed.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String plain(String local) {
        if (local.codePoints().anyMatch(EmailAddress::isForeignLetter)) {
            throw new MailAddressProblem(AddressFault.UNREACHABLE_LETTER);
        }
        return local;
    }

    private static boolean isForeignLetter(int c) {
        return c > 126 && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    private static String asciiDomain(String domain) {
        if (AMBIGUOUS.matcher(domain).find()) {
            throw new MailAddressProblem(AddressFault.AMBIGUOUS_LETTER);
        }
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw new MailAddressProblem(AddressFault.FORMAT);
        }
    }
}

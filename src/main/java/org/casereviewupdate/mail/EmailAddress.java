package org.casereviewupdate.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final EmailValidator VALIDATOR = EmailValidator.getInstance(false, true);

    /** Checks that the text is already in its normal form. */
    public EmailAddress {
        if (!isNormal(text)) {
            throw new MailAddressProblem("Enter an email address in the correct format, like name@example.org");
        }
    }

    /**
     * Parses what somebody typed.
     *
     * @throws MailAddressProblem saying what to correct
     */
    public static EmailAddress parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (text.isEmpty()) {
            throw new MailAddressProblem("Enter your email address");
        }
        if (text.length() > LONGEST) {
            throw new MailAddressProblem("Enter an email address of at most 254 characters");
        }
        if (at < 1) {
            throw new MailAddressProblem("Enter an email address in the correct format, like name@example.org");
        }
        String local = text.substring(0, at);
        if (local.codePoints().anyMatch(c -> c > 126) && local.codePoints().noneMatch(Character::isISOControl)) {
            throw new MailAddressProblem(
                    "The part before the @ has a letter that our mail system cannot send to; use an address with plain letters");
        }
        return new EmailAddress(local + "@" + asciiDomain(text.substring(at + 1)));
    }

    /** The form under which two spellings of one mailbox are the same: without case, and without regard to anybody's locale. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
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

    private static String asciiDomain(String domain) {
        // IDN.toASCII throws on what it cannot map, and would hang on no input: labels are bounded by the length check
        // before.
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            throw new MailAddressProblem("Enter an email address with a domain that exists, like name@example.org");
        }
    }
}

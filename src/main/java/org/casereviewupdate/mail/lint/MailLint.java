package org.casereviewupdate.mail.lint;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.mail.lint.Finding.Rule;

/**
 * Judges a mail by the octets that travel, and not by what the program meant to send. An empty list is a good mail.
 *
 * <p>A message is given as a string with one character for each octet.
 */
public final class MailLint {

    private MailLint() {}

    /**
     * All that is wrong with an issue's mail.
     *
     * @param hosts where its links may lead
     */
    public static List<Finding> issue(String message, Collection<String> hosts) {
        return Stream.concat(mail(message, hosts).stream(), told(Rule.HEADERS, headers(message)))
                .toList();
    }

    /**
     * All that is wrong with a mail of whichever kind.
     *
     * @param hosts where its links may lead
     */
    public static List<Finding> mail(String message, Collection<String> hosts) {
        return Stream.of(
                        told(Rule.WIRE, wire(message)),
                        told(Rule.STRUCTURE, structure(message)),
                        told(Rule.CONTRAST, contrast(message)),
                        told(Rule.LINKS, links(message, hosts)),
                        told(Rule.SIZE, size(message)),
                        told(Rule.SAME, same(message)))
                .flatMap(findings -> findings)
                .toList();
    }

    /** What is wrong with how it is written down. */
    public static List<String> wire(String message) {
        return WireRules.broken(new RawMail(message));
    }

    /** What is wrong with the header of bulk mail. */
    public static List<String> headers(String message) {
        return HeaderRules.broken(new RawMail(message));
    }

    /** Which of some header fields are not there just once. */
    public static List<String> once(String message, String... names) {
        return HeaderRules.notOnce(new RawMail(message), List.of(names));
    }

    /** What keeps somebody from finding their way through the HTML part. */
    public static List<String> structure(String message) {
        return StructureRules.broken(new RawMail(message).document());
    }

    /** What is hard to see, in light and in dark. */
    public static List<String> contrast(String message) {
        return ContrastRules.broken(new RawMail(message).document());
    }

    /** What is loaded or tracked, and which links lead to where they should not. */
    public static List<String> links(String message, Collection<String> hosts) {
        return LinkRules.broken(new RawMail(message).document(), hosts);
    }

    /** Whether it is too long. */
    public static List<String> size(String message) {
        return SizeRules.broken(new RawMail(message));
    }

    /** What is in one of the two parts only. */
    public static List<String> same(String message) {
        return SameRules.broken(new RawMail(message));
    }

    private static Stream<Finding> told(Rule rule, List<String> faults) {
        return faults.stream().map(what -> new Finding(rule, what));
    }
}

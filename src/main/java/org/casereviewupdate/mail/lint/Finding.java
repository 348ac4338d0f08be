package org.casereviewupdate.mail.lint;

/**
 * Something that is wrong with a mail.
 *
 * @param rule the kind of rule that it breaks
 * @param what what is wrong
 */
public record Finding(Rule rule, String what) {

    /** The kinds of rule. */
    public enum Rule {
        /** RFC 5321 section 2.3.8, RFC 5322 section 2.1.1, RFC 2045 section 6.7, RFC 2047 section 2. */
        WIRE,
        /** RFC 5322 section 3.6, RFC 2369, RFC 2919, RFC 3834, RFC 8058. */
        HEADERS,
        /** WCAG 2.2: 1.1.1, 1.3.1, 2.4.2, 2.4.4, 2.4.6, 3.1.1, 3.1.2. */
        STRUCTURE,
        /** WCAG 2.2: 1.4.3, in light and in dark. */
        CONTRAST,
        /** Nothing is loaded, nothing is tracked, and no link leads to where it should not. */
        LINKS,
        /** Beyond about 102 KB Gmail hides the rest, and with it the way to leave. */
        SIZE,
        /** The text says what the HTML says. */
        SAME
    }
}

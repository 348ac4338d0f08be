package org.casereviewupdate.mail;

/** What is wrong with an address. */
public enum AddressFault {
    /** There is none. */
    MISSING,
    /** No mail server takes so long a one. */
    TOO_LONG,
    /** It is no address. */
    FORMAT,
    /** A letter before the @ that needs SMTPUTF8 (RFC 6531). */
    UNREACHABLE_LETTER,
    /** A letter after the @ that the two versions of IDNA read differently. */
    AMBIGUOUS_LETTER
}

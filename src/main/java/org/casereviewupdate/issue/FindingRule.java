package org.casereviewupdate.issue;

/** What an issue is looked through for before it is released. */
public enum FindingRule {
    /** A first name with a surname, or a surname with a title before it. */
    FULL_NAME,
    /** When somebody was born. */
    BIRTH_DATE,
    /** A day on which something happened. */
    EXACT_DATE,
    /** A school by its name. */
    SCHOOL,
    /** A postcode. */
    POSTCODE,
    /** An NHS number. */
    NHS_NUMBER,
    /** A partnership in a record that says it is anonymous. */
    PARTNERSHIP,
    /** A review or briefing that reads otherwise by now than what was compiled. */
    TEXT_CHANGED,
    /** A review or briefing that was withdrawn. */
    WITHDRAWN,
    /** A link that leads nowhere. */
    DEAD_LINK,
    /** A link whose server does not say what readers would see. */
    UNCERTAIN_LINK,
    /** A link that nobody has looked at, or whose server did not answer. */
    UNCHECKED_LINK,
    /** Something that a Welsh reader would be told in English. */
    NOT_IN_WELSH,
    /** A mail so large that mail programs would cut off its end. */
    TOO_LARGE,
    /** A mail that is not as every mail has to be: accessible, readable everywhere, leading nowhere else. */
    MAIL_FAULT
}

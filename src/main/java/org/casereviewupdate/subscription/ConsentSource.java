package org.casereviewupdate.subscription;

/** By which door somebody agreed or ended the agreement. */
enum ConsentSource {
    /** The sign-up form. */
    FORM,

    /** A site that uses the API. */
    API,

    /** The page that a mail links to. */
    MAIL,

    /** The button of a mail program (RFC 8058). */
    ONE_CLICK,

    /** A list of people who agreed elsewhere. */
    IMPORT,
    /** Nobody's door: the replies of mail servers, and the complaints that they pass on. */
    DELIVERY,

    /** Nobody's door: an admin, who had a reason. */
    EDITOR
}

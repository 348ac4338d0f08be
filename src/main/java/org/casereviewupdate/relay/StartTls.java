package org.casereviewupdate.relay;

/** Whether a connection that begins in plain text is made a protected one (RFC 3207). Named as quarkus.mailer.start-tls names it. */
enum StartTls {
    DISABLED,
    OPTIONAL,
    REQUIRED
}

package org.casereviewupdate.subscription;

import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;

/** A mail that one process has in hand. */
record DueMail(
        UUID confirmationId,
        ConfirmationKind kind,
        UUID subscriberId,
        EmailAddress to,
        Language language,
        Instant issuedAt,
        Instant expiresAt) {}

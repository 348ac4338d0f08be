package org.casereviewupdate.subscription;

import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;

/** A mail about one's own subscription that one process has in hand. */
record DuePersonalMail(
        UUID linkId, PersonalLinkKind kind, EmailAddress to, Language language, Instant issuedAt, Instant expiresAt) {}

package org.casereviewupdate.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A mail that answers a sign-up, and what became of its link. */
@Entity
class Confirmation extends MailedLink {

    @Enumerated(EnumType.STRING)
    private ConfirmationKind kind;

    @SuppressWarnings("NullAway.Init") // filled in by the persistence provider
    protected Confirmation() {}

    Confirmation(UUID subscriberId, ConfirmationKind kind, Instant now, Duration validFor) {
        super(subscriberId, now, validFor);
        this.kind = kind;
    }

    ConfirmationKind kind() {
        return kind;
    }
}

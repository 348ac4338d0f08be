package org.casereviewupdate.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** A mail about one's own subscription, and what became of its link. */
@Entity
class PersonalLink extends MailedLink {

    @Enumerated(EnumType.STRING)
    private PersonalLinkKind kind;

    private @Nullable String address;

    @SuppressWarnings("NullAway.Init") // filled in by the persistence provider
    protected PersonalLink() {}

    private PersonalLink(
            UUID subscriberId, PersonalLinkKind kind, @Nullable EmailAddress address, Instant now, Duration validFor) {
        super(subscriberId, now, validFor);
        this.kind = kind;
        this.address = address == null ? null : address.text();
    }

    /** A mail to the address that the subscriber has. */
    static PersonalLink of(UUID subscriberId, PersonalLinkKind kind, Instant now, Duration validFor) {
        return new PersonalLink(subscriberId, kind, null, now, validFor);
    }

    /** A mail to the address that the subscriber would like to have. */
    static PersonalLink toNewAddress(UUID subscriberId, EmailAddress address, Instant now, Duration validFor) {
        return new PersonalLink(subscriberId, PersonalLinkKind.NEW_ADDRESS, address, now, validFor);
    }

    PersonalLinkKind kind() {
        return kind;
    }

    /** The new address, if it is about one. */
    @Nullable
    String address() {
        return address;
    }
}

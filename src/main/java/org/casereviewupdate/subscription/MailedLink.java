package org.casereviewupdate.subscription;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.mail.Patience;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A link that is mailed to one subscriber, what became of it and of its mail. The row is the queue of the mail. */
@MappedSuperclass
abstract class MailedLink {

    /** Twice the longest deadline of a mail and more, for two relays: whoever claimed the mail has stopped working on it by then. */
    private static final Duration LEASE = Duration.ofMinutes(6);

    /** How often a mail is handed over in all, if the relay does not say what became of it. */
    private static final int UNANSWERED = 2;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID subscriberId;
    private Instant issuedAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant supersededAt;

    @Enumerated(EnumType.STRING)
    private MailStatus mailStatus;

    private int mailAttempts;
    private int mailUnanswered;
    private Instant mailDueAt;
    private @Nullable Instant mailSentAt;

    @SuppressWarnings("NullAway.Init") // filled in by the persistence provider
    protected MailedLink() {}

    @SuppressWarnings("NullAway.Init") // the id comes with the first insert
    MailedLink(UUID subscriberId, Instant now, Duration validFor) {
        this.subscriberId = subscriberId;
        this.issuedAt = now;
        this.expiresAt = now.plus(validFor);
        this.mailStatus = MailStatus.DUE;
        this.mailDueAt = now;
    }

    /** What the link is good for at this moment. */
    LinkState state(Instant now) {
        if (usedAt != null) {
            return LinkState.USED;
        }
        if (supersededAt != null) {
            return LinkState.SUPERSEDED;
        }
        return now.isBefore(expiresAt) ? LinkState.READY : LinkState.EXPIRED;
    }

    void use(Instant now) {
        usedAt = now;
    }

    /** One process has the mail in hand; if it dies, the mail falls due again after the lease. */
    void claimMail(Instant now) {
        mailAttempts++;
        mailDueAt = now.plus(LEASE);
    }

    void mailSent(Instant now) {
        mailStatus = MailStatus.SENT;
        mailSentAt = now;
    }

    /** Gives up a mailbox that is none, and else tries again. */
    void mailNotSent(MailNotSent why, Instant now) {
        if (why.noSuchMailbox()) {
            mailGivenUp();
        } else if (why.uncertain()) {
            mailUncertain(now);
        } else {
            mailFailed(now);
        }
    }

    void mailGivenUp() {
        mailStatus = MailStatus.GIVEN_UP;
    }

    /** Tries once more if it was the first such time; after that it counts as sent, or a relay that is slow to answer would bring it again and again. */
    void mailUncertain(Instant now) {
        mailUnanswered++;
        if (mailUnanswered < UNANSWERED) {
            mailFailed(now);
        } else {
            mailSent(now);
        }
    }

    /** Tries again later, for as long as the link would be of use. */
    void mailFailed(Instant now) {
        mailDueAt = now.plus(Patience.after(mailAttempts));
        if (!mailDueAt.isBefore(expiresAt)) {
            mailStatus = MailStatus.GIVEN_UP;
        }
    }

    UUID id() {
        return id;
    }

    UUID subscriberId() {
        return subscriberId;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    MailStatus mailStatus() {
        return mailStatus;
    }

    Instant mailDueAt() {
        return mailDueAt;
    }
}

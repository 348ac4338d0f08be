package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.suppression.Suppressions;

/** Which confirmation mails are due, and what became of them. No mail is sent inside its transactions. */
@Singleton
class ConfirmationQueue {

    private final Confirmations confirmations;
    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final Clock clock;

    ConfirmationQueue(Confirmations confirmations, Subscribers subscribers, Suppressions suppressions, Clock clock) {
        this.confirmations = confirmations;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** Takes the next due mail in hand; those that have lost their sense are given up on the way. */
    @Transactional
    Optional<DueMail> claim() {
        Instant now = clock.instant();
        Optional<Confirmation> due = confirmations.nextDue(now);
        while (due.isPresent()) {
            Optional<DueMail> mail = wanted(due.get(), now);
            if (mail.isPresent()) {
                due.get().claimMail(now);
                return mail;
            }
            due.get().mailGivenUp();
            confirmations.flush();
            due = confirmations.nextDue(now);
        }
        return Optional.empty();
    }

    @Transactional
    void sent(UUID confirmationId) {
        confirmations.locked(confirmationId).ifPresent(confirmation -> confirmation.mailSent(clock.instant()));
    }

    @Transactional
    void notSent(UUID confirmationId, MailNotSent why) {
        confirmations.locked(confirmationId).ifPresent(confirmation -> confirmation.mailNotSent(why, clock.instant()));
    }

    private Optional<DueMail> wanted(Confirmation confirmation, Instant now) {
        if (confirmation.state(now) != LinkState.READY) {
            return Optional.empty();
        }
        return subscribers
                .findByIdOptional(confirmation.subscriberId())
                .flatMap(subscriber -> addressed(confirmation, subscriber))
                .filter(mail -> !suppressions.contains(mail.to()));
    }

    private static Optional<DueMail> addressed(Confirmation confirmation, Subscriber subscriber) {
        return Optional.ofNullable(subscriber.address())
                .map(address -> new DueMail(
                        confirmation.id(),
                        confirmation.kind(),
                        confirmation.subscriberId(),
                        new EmailAddress(address),
                        subscriber.language(),
                        confirmation.issuedAt(),
                        confirmation.expiresAt()));
    }
}

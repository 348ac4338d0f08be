package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.suppression.Suppressions;

/** Which mails about one's own subscription are due, and what became of them. No mail is sent inside its transactions. */
@Singleton
class PersonalLinkQueue {

    /** As long as new addresses count that somebody has tried. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final Clock clock;

    PersonalLinkQueue(PersonalLinks links, Subscribers subscribers, Suppressions suppressions, Clock clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** Takes the next due mail in hand; those that have lost their sense are given up on the way. */
    @Transactional
    Optional<DuePersonalMail> claim() {
        Instant now = clock.instant();
        Optional<PersonalLink> due = links.nextDue(now);
        while (due.isPresent()) {
            Optional<DuePersonalMail> mail = wanted(due.get(), now);
            if (mail.isPresent()) {
                due.get().claimMail(now);
                return mail;
            }
            due.get().mailGivenUp();
            links.flush();
            due = links.nextDue(now);
        }
        return Optional.empty();
    }

    @Transactional
    void sent(UUID linkId) {
        links.locked(linkId).ifPresent(link -> link.mailSent(clock.instant()));
    }

    @Transactional
    void notSent(UUID linkId, MailNotSent why) {
        links.locked(linkId).ifPresent(link -> link.mailNotSent(why, clock.instant()));
    }

    /** Forgets links that nobody can use any more, and with them the new addresses that nobody confirmed. */
    @Transactional
    void forgetOld() {
        links.forgetExpiredBefore(clock.instant().minus(KEPT_FOR));
    }

    private Optional<DuePersonalMail> wanted(PersonalLink link, Instant now) {
        if (link.state(now) != LinkState.READY) {
            return Optional.empty();
        }
        return subscribers
                .findByIdOptional(link.subscriberId())
                .filter(subscriber -> link.kind() != PersonalLinkKind.UNDO || subscriber.hasLeft())
                .flatMap(subscriber -> to(link, subscriber).map(address -> mail(link, subscriber, address)));
    }

    private Optional<EmailAddress> to(PersonalLink link, Subscriber subscriber) {
        boolean toNew = link.kind() == PersonalLinkKind.NEW_ADDRESS;
        return Optional.ofNullable(toNew ? link.address() : subscriber.address())
                .map(EmailAddress::new)
                .filter(address -> !suppressions.contains(address))
                .filter(address -> !toNew || !isTaken(address));
    }

    /** Whoever receives the newsletter at that address already is not to be asked by somebody else. */
    private boolean isTaken(EmailAddress address) {
        return subscribers.ofAddress(address).filter(Subscriber::isConfirmed).isPresent();
    }

    private static DuePersonalMail mail(PersonalLink link, Subscriber subscriber, EmailAddress address) {
        return new DuePersonalMail(
                link.id(), link.kind(), address, subscriber.language(), link.issuedAt(), link.expiresAt());
    }
}

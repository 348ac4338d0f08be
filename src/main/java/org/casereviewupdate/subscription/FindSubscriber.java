package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;

/** Finds the subscriber of an address, for an admin whom a person has asked. The audit trail keeps that it was asked, and not for whom. */
@Singleton
public class FindSubscriber {

    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final AuditTrail audit;

    FindSubscriber(Subscribers subscribers, Suppressions suppressions, AuditTrail audit) {
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.audit = audit;
    }

    /**
     * Where an address stands.
     *
     * @param actor who asks
     */
    @Transactional
    public SubscriberStanding find(EmailAddress address, String actor) {
        boolean suppressed = suppressions.contains(address);
        SubscriberStanding standing = subscribers
                .ofAddress(address)
                .map(found -> new SubscriberStanding(found.id(), found.status(), found.confirmedAt(), suppressed))
                .orElseGet(() -> new SubscriberStanding(null, null, null, suppressed));
        audit.record(actor, "subscriber.looked-up", subject(standing), "");
        return standing;
    }

    private static String subject(SubscriberStanding standing) {
        return standing.subscriber() == null ? "unknown" : standing.subscriber().toString();
    }
}

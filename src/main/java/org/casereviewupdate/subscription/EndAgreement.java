package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What leaving means, by whichever door: the agreement ends, with evidence, and a mail says how to take it back. */
@Singleton
class EndAgreement {

    private final Confirmations confirmations;
    private final PersonalLinks links;
    private final Visits visits;
    private final ConsentRecords consents;
    private final SubscriptionConfig config;

    EndAgreement(
            Confirmations confirmations,
            PersonalLinks links,
            Visits visits,
            ConsentRecords consents,
            SubscriptionConfig config) {
        this.confirmations = confirmations;
        this.links = links;
        this.visits = visits;
        this.consents = consents;
        this.config = config;
    }

    /**
     * Ends the agreement of a subscriber whom the caller has locked; nothing happens if it has ended already.
     *
     * @param page the page's address as the evidence names it: without a token
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(Subscriber subscriber, String page, ConsentSource source, Instant now) {
        boolean received = subscriber.isConfirmed();
        if (ended(subscriber, page, source, now) && received) {
            links.persist(PersonalLink.of(subscriber.id(), PersonalLinkKind.UNDO, now, config.undoValidFor()));
        }
    }

    /** The same at nobody's page, and without the mail that says how to take it back. */
    @Transactional(Transactional.TxType.MANDATORY)
    void silently(Subscriber subscriber, ConsentSource source, Instant now) {
        ended(subscriber, "", source, now);
    }

    private boolean ended(Subscriber subscriber, String page, ConsentSource source, Instant now) {
        if (!subscriber.leave(now)) {
            return false;
        }
        confirmations.supersede(subscriber.id(), now);
        links.supersede(subscriber.id(), PersonalLinkKind.NEW_ADDRESS, now);
        visits.end(subscriber.id());
        consents.add(new Consent(
                subscriber.id(), ConsentEvent.UNSUBSCRIBED, now, null, subscriber.language(), page, source));
        return true;
    }
}

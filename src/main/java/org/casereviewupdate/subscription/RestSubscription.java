package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.mail.EmailAddress;

/** An admin lets a subscription rest, as after a call from somebody's office, or has it go on with evidence that its mailbox takes mail again. */
@Singleton
public class RestSubscription {

    private final Subscribers subscribers;
    private final ConsentRecords consents;
    private final AuditTrail audit;
    private final Clock clock;

    RestSubscription(Subscribers subscribers, ConsentRecords consents, AuditTrail audit, Clock clock) {
        this.subscribers = subscribers;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nothing more is sent; the agreement stays on record.
     *
     * @param why the reason, without personal data
     * @throws NotAReason if that is none
     * @throws NothingToRest if nobody of this address receives anything
     */
    @Transactional
    public void rest(EmailAddress address, String why, String actor) {
        String reason = NotAReason.check(why);
        Instant now = clock.instant();
        Subscriber subscriber = subscribers.locked(address).orElseThrow(NothingToRest::new);
        subscriber.rest(now);
        note(subscriber, ConsentEvent.SUSPENDED, now);
        audit.record(actor, "subscriber.suspended", subscriber.id().toString(), reason);
    }

    /**
     * What rests goes on, under the agreement that it rested under.
     *
     * @param evidence why its mailbox is believed to take mail again, without personal data
     * @throws NotAReason if that is none
     * @throws NothingToRest if no subscription of this address rests
     */
    @Transactional
    public void goOn(EmailAddress address, String evidence, String actor) {
        String reason = NotAReason.check(evidence);
        Instant now = clock.instant();
        Subscriber subscriber = subscribers.locked(address).orElseThrow(NothingToRest::new);
        subscriber.goOn();
        note(subscriber, ConsentEvent.REACTIVATED, now);
        audit.record(actor, "subscriber.reactivated", subscriber.id().toString(), reason);
    }

    private void note(Subscriber subscriber, ConsentEvent event, Instant now) {
        consents.add(new Consent(subscriber.id(), event, now, null, subscriber.language(), "", ConsentSource.EDITOR));
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.SubscriberImport.Outcome;
import org.casereviewupdate.suppression.Suppressions;
import org.hibernate.Session;

/** Enters some people of a list within the caller's transaction. None of them is mailed for it. */
@Singleton
class EnterSubscribers {

    /** The door as the evidence names it. */
    private static final String DOOR = "/api/v1/subscribers/imports";

    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final ConsentRecords consents;
    private final Session database;
    private final Clock clock;

    EnterSubscribers(
            Subscribers subscribers,
            Suppressions suppressions,
            ConsentRecords consents,
            Session database,
            Clock clock) {
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.consents = consents;
        this.database = database;
        this.clock = clock;
    }

    /** What becomes of each, by its line. */
    Map<Long, Outcome> enter(List<ImportedAgreement> people) {
        Instant now = clock.instant();
        Map<Long, Outcome> outcomes = new TreeMap<>();
        List<Consent> agreed = new ArrayList<>();
        // In one order, so that two lists with the same people do not wait for each other in a circle; and all of them
        // before the first record of consent waits for its place in the chain.
        people.stream()
                .sorted(Comparator.comparing(person -> person.address().key()))
                .forEach(person -> outcomes.put(person.line(), enter(person, agreed, now)));
        subscribers.flush();
        agreed.forEach(consents::add);
        return outcomes;
    }

    private Outcome enter(ImportedAgreement person, List<Consent> agreed, Instant now) {
        EmailAddress address = person.address();
        if (suppressions.contains(address)) {
            return Outcome.SUPPRESSED;
        }
        Optional<Subscriber> known = subscribers.locked(address);
        if (known.isEmpty() && hasLeftBefore(address)) {
            return Outcome.LEFT; // the address was blanked meanwhile
        }
        if (known.isPresent() && !known.get().isPending()) {
            return known.get().status() == SubscriberStatus.UNSUBSCRIBED ? Outcome.LEFT : Outcome.UNCHANGED;
        }
        if (known.isPresent() && (!person.isProved() || hasLeftBefore(address))) {
            return person.isProved() ? Outcome.LEFT : Outcome.UNCHANGED;
        }
        Subscriber subscriber = known.orElseGet(() -> added(person, now));
        if (!person.isProved()) {
            return Outcome.PENDING;
        }
        subscriber.confirmElsewhere(person.basis(), now);
        agreed.add(consent(subscriber, person, now));
        return Outcome.CONFIRMED;
    }

    /** Also who is only waited for again, after having left. */
    private boolean hasLeftBefore(EmailAddress address) {
        return database.createNativeQuery("""
                        select exists (
                            select 1
                            from subscriber
                            where address_hash = :hash
                                and (status = 'UNSUBSCRIBED'
                                    or exists (
                                        select 1
                                        from consent_record
                                        where subscriber_id = subscriber.id and event = 'UNSUBSCRIBED')))
                        """, Boolean.class)
                .setParameter("hash", suppressions.hash(address))
                .getSingleResult();
    }

    private Subscriber added(ImportedAgreement person, Instant now) {
        EmailAddress address = person.address();
        Subscriber subscriber = Subscriber.pending(address, suppressions.hash(address), person.language(), now);
        subscribers.persist(subscriber);
        return subscriber;
    }

    private static Consent consent(Subscriber subscriber, ImportedAgreement person, Instant now) {
        return new Consent(
                        subscriber.id(),
                        ConsentEvent.CONFIRMED,
                        now,
                        null,
                        person.language(),
                        DOOR,
                        ConsentSource.IMPORT)
                .provedBy(person.evidence());
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the key of a visit to the subscriber whose page it opens; the first step of everything that is done there. Whoever was signed up
 * anew meanwhile has to agree first.
 */
@Singleton
class OwnSubscription {

    private final Visits visits;
    private final Subscribers subscribers;

    OwnSubscription(Visits visits, Subscribers subscribers) {
        this.visits = visits;
        this.subscribers = subscribers;
    }

    /** To look at. */
    Subscriber of(@Nullable String visit, Instant now) {
        return subscribers
                .findByIdOptional(visits.find(visit, now).subscriber())
                .orElseThrow(VisitOver::new);
    }

    /** To change: locked until the end of the transaction. */
    Subscriber locked(@Nullable String visit, Instant now) {
        return subscribers
                .locked(visits.find(visit, now).subscriber())
                .filter(Subscriber::hasAgreed)
                .orElseThrow(VisitOver::new);
    }

    /** To change, and only for those who receive the newsletter. */
    Subscriber receiving(@Nullable String visit, Instant now) {
        Subscriber subscriber = locked(visit, now);
        if (!subscriber.isConfirmed()) {
            throw new NotSubscribed();
        }
        return subscriber;
    }
}

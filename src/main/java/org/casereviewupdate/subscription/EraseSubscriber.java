package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;
import org.hibernate.Session;

/**
 * Forgets a person (UK GDPR article 17). Only the keyed hash of the address stays, so that no import or restored backup brings it back. What
 * the ledger keeps of their deliveries leads to nobody any more.
 */
@Singleton
public class EraseSubscriber {

    private final Subscribers subscribers;
    private final ManageRequests manageRequests;
    private final PersonalLinks links;
    private final Suppressions suppressions;
    private final SignUpLimits limits;
    private final Session database;
    private final AuditTrail audit;

    EraseSubscriber(
            Subscribers subscribers,
            ManageRequests manageRequests,
            PersonalLinks links,
            Suppressions suppressions,
            SignUpLimits limits,
            Session database,
            AuditTrail audit) {
        this.subscribers = subscribers;
        this.manageRequests = manageRequests;
        this.links = links;
        this.suppressions = suppressions;
        this.limits = limits;
        this.database = database;
        this.audit = audit;
    }

    /**
     * Erases whatever is known of an address, which may be nothing. Deliveries that wait do not leave: a subscriber who is not there cannot
     * be mailed.
     *
     * @param actor who does it
     */
    @Transactional
    public void erase(EmailAddress address, String actor) {
        suppressions.suppress(address, "erasure");
        limits.forget(address);
        // First the forms that wait: one that is just being answered ends before this goes on to the row it may add.
        database.createNativeMutationQuery("delete from sign_up where lower(address) = :key")
                .setParameter("key", address.key())
                .executeUpdate();
        manageRequests.forget(address);
        links.forget(address);
        Optional<UUID> subscriber = subscribers.locked(address).map(Subscriber::id);
        subscriber.ifPresent(this::delete);
        audit.record(actor, "subscriber.erased", subscriber.map(UUID::toString).orElse("unknown"), "");
    }

    /** The row takes its confirmations, links and visits with it. */
    private void delete(UUID subscriber) {
        database.createNativeMutationQuery("delete from consent_record where subscriber_id = :subscriber")
                .setParameter("subscriber", subscriber)
                .executeUpdate();
        database.createNativeMutationQuery("delete from subscriber where id = :subscriber")
                .setParameter("subscriber", subscriber)
                .executeUpdate();
    }
}

package org.casereviewupdate.delivery;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.subscription.Holding;

/** What the ledger holds of a person. */
final class DeliveryHolding {

    /** By way of the issues, of which there are few: the ledger is found by them. */
    @Produces
    @Singleton
    Holding delivery() {
        return new Holding("delivery", "issue_id in (select id from issue) and subscriber_id = any (:ids)");
    }

    /** With the batch's other people left out. */
    @Produces
    @Singleton
    Holding waiting() {
        return new Holding("delivery_batch", "subscribers && :ids", List.of("subscribers"));
    }
}

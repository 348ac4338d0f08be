package org.casereviewupdate.delivery;

import java.util.UUID;

/**
 * What names a row of the ledger.
 *
 * @param issue the issue
 * @param subscriber the subscriber
 */
record DeliveryId(UUID issue, UUID subscriber) {

    static DeliveryId of(Claim claim) {
        return new DeliveryId(claim.issue(), claim.subscriber());
    }
}

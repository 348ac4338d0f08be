package org.casereviewupdate.delivery;

import java.util.UUID;

/**
 * What names a row of the ledger while somebody holds it. The holder belongs to it: two may ask for one row at the same moment, and only one
 * of them is let through.
 *
 * @param issue the issue
 * @param subscriber the subscriber
 * @param worker who holds it
 */
record DeliveryId(UUID issue, UUID subscriber, UUID worker) {

    static DeliveryId of(Claim claim) {
        return new DeliveryId(claim.issue(), claim.subscriber(), claim.worker());
    }
}

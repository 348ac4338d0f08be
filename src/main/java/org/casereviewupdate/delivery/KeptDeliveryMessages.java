package org.casereviewupdate.delivery;

import io.quarkus.qute.i18n.MessageBundle;

/** What the privacy notice says of deliveries. */
@MessageBundle("keptdeliveries")
interface KeptDeliveryMessages {

    String deliveries();

    String why();

    String until();
}

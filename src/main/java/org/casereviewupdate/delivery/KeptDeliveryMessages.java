package org.casereviewupdate.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the privacy notice says of deliveries. */
@MessageBundle("keptdeliveries")
interface KeptDeliveryMessages {

    @Message
    String deliveries();

    @Message
    String why();

    @Message
    String until(String months);
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the privacy notice says of subscribers. */
@MessageBundle("keptsubscribers")
interface KeptSubscriberMessages {

    @Message
    String address();

    @Message
    String addressWhy();

    @Message
    String addressUntil(String left, String days, String unconfirmed, String rests);

    @Message
    String evidence();

    @Message
    String evidenceWhy();

    @Message
    String evidenceUntil(String months);

    @Message
    String suppressed();

    @Message
    String suppressedWhy();

    @Message
    String suppressedUntil();

    @Message
    String flood();

    @Message
    String floodWhy();

    @Message
    String floodUntil(String days);
}

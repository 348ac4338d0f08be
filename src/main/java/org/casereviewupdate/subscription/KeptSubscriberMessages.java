package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.MessageBundle;

/** What the privacy notice says of subscribers. */
@MessageBundle("keptsubscribers")
interface KeptSubscriberMessages {

    String address();

    String addressWhy();

    String addressUntil(String days);

    String evidence();

    String evidenceWhy();

    String evidenceUntil();

    String suppressed();

    String suppressedWhy();

    String suppressedUntil();
}

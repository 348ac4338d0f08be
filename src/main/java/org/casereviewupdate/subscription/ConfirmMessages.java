package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages behind a confirmation link. */
@MessageBundle("confirm")
interface ConfirmMessages {

    String title();

    String question();

    String agreeSends();

    String agreeStop();

    String yes();

    String notAsked();

    String subscribed();

    String already();

    String willCome();

    String next();

    String nextIssue();

    String used();

    String usedDetail();

    String replaced();

    String replacedDetail();

    String expired();

    String expiredDetail();

    String unknown();

    String unknownDetail();
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages behind a confirmation link. */
@MessageBundle("confirm")
interface ConfirmMessages {

    @Message
    String title();

    @Message
    String question();

    @Message
    String agreeSends();

    @Message
    String agreeStop();

    @Message
    String yes();

    @Message
    String notAsked();

    @Message
    String subscribed();

    @Message
    String already();

    @Message
    String willCome();

    @Message
    String next();

    @Message
    String nextIssue();

    @Message
    String used();

    @Message
    String usedDetail();

    @Message
    String replaced();

    @Message
    String replacedDetail();

    @Message
    String expired();

    @Message
    String expiredDetail();

    @Message
    String unknown();

    @Message
    String unknownDetail();

    @Message
    String meanwhile();

    @Message
    String latest();
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the consent receipt, and of a subscriber's data as text. */
@MessageBundle("receipt")
interface ReceiptMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String print();

    @Message
    String when();

    @Message
    String how();

    @Message
    String words();

    @Message
    String noWords();

    @Message
    String version(String version);

    @Message
    String nothing();

    @Message
    String signedUp();

    @Message
    String confirmed();

    @Message
    String unsubscribed();

    @Message
    String suspended();

    @Message
    String rejoined();

    @Message
    String moved();

    @Message
    String reactivated();

    @Message
    String other();

    @Message
    String form();

    @Message
    String api();

    @Message
    String mail();

    @Message
    String oneClick();

    @Message
    String delivery();

    @Message
    String imported();

    @Message
    String editor();

    @Message
    String otherwise();

    @Message
    String lawfulBasis();

    @Message
    String records();

    @Message
    String dataTitle();

    @Message
    String made(String time);
}

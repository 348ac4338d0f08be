package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the two steps to be forgotten. */
@MessageBundle("erasure")
interface ErasureMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String stays();

    @Message
    String forGood();

    @Message
    String instead();

    @Message
    String goOn();

    @Message
    String lastTitle();

    @Message
    String sure();

    @Message
    String sureError();

    @Message
    String button();

    @Message
    String doneTitle();

    @Message
    String done();
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that follows a sign-up. */
@MessageBundle("checkemail")
interface CheckYourEmailMessages {

    @Message
    String title();

    @Message
    String sending();

    @Message
    String openIt();

    @Message
    String wrong();

    @Message
    String nothing();

    @Message
    String minutes();

    @Message
    String spam();

    @Message
    String before();

    @Message
    String employer();

    @Message
    String again();

    @Message
    String correct();
}

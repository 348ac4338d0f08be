package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails that answer a sign-up. */
@MessageBundle("signupmail")
interface SignUpMailMessages {

    @Message
    String confirmSubject();

    @Message
    String confirm();

    @Message
    String entered();

    @Message
    String follow();

    @Message
    String button();

    @Message
    String works(String lastMoment);

    @Message
    String ignore();

    @Message
    String alreadySubject();

    @Message
    String already();

    @Message
    String nothingToDo();

    @Message
    String notSeen();

    @Message
    String noLonger();

    @Message
    String stop();
}

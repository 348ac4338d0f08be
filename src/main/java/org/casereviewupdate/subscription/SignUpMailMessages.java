package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails that answer a sign-up. */
@MessageBundle("signupmail")
interface SignUpMailMessages {

    String confirmSubject();

    String confirm();

    String entered();

    String follow();

    String button();

    String works(String lastMoment);

    String ignore();

    String alreadySubject();

    String already();

    String nothingToDo();

    String notSeen();

    String noLonger();

    String stop();
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that follows a sign-up. */
@MessageBundle("checkemail")
interface CheckYourEmailMessages {

    String title();

    String sending();

    String openIt();

    String wrong();

    String nothing();

    String minutes();

    String spam();

    String before();

    String employer();

    String again();

    String correct();
}

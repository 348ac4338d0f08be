package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages behind a leave link. */
@MessageBundle("leave")
interface LeaveMessages {

    String title();

    String question();

    String effect();

    String button();

    String forwarded();

    String left();

    String never();

    String mistake();
}

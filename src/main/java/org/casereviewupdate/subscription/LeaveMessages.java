package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages behind a leave link. */
@MessageBundle("leave")
interface LeaveMessages {

    @Message
    String title();

    @Message
    String question();

    @Message
    String effect();

    @Message
    String button();

    @Message
    String forwarded();

    @Message
    String left();

    @Message
    String never();

    @Message
    String undo(String days);

    @Message
    String mistake();
}

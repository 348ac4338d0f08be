package org.casereviewupdate.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the error pages. */
@MessageBundle("trouble")
interface TroubleMessages {

    @Message
    String title(Trouble trouble);

    @Message
    String detail(Trouble trouble);
}

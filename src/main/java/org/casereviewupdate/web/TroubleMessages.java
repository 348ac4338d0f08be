package org.casereviewupdate.web;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the error pages. */
@MessageBundle("trouble")
interface TroubleMessages {

    String title(Trouble trouble);

    String detail(Trouble trouble);
}

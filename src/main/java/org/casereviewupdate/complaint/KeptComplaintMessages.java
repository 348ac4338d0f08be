package org.casereviewupdate.complaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the privacy notice says of complaints. */
@MessageBundle("keptcomplaints")
interface KeptComplaintMessages {

    @Message
    String complaints();

    @Message
    String why();

    @Message
    String until(String months);
}

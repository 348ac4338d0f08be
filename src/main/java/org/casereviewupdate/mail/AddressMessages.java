package org.casereviewupdate.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What to say of an address that will not do. */
@MessageBundle("address")
interface AddressMessages {

    @Message
    String invalid();

    @Message
    String advice(AddressFault fault);
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the way to a subscriber's own page, and of the end of a visit there. */
@MessageBundle("manage")
interface ManageMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String whatFor();

    @Message
    String canChoose();

    @Message
    String canPause();

    @Message
    String canSee();

    @Message
    String canStop();

    @Message
    String address();

    @Message
    String send();

    @Message
    String sentTitle();

    @Message
    String sentTo();

    @Message
    String sentWorks();

    @Message
    String wrong();

    @Message
    String again();

    @Message
    String nothing();

    @Message
    String minutes();

    @Message
    String junk();

    @Message
    String one();

    @Message
    String openTitle();

    @Message
    String openLead();

    @Message
    String openCookie();

    @Message
    String open();

    @Message
    String openNotYou();

    @Message
    String usedTitle();

    @Message
    String supersededTitle();

    @Message
    String expiredTitle();

    @Message
    String spent();

    @Message
    String askAgain();

    @Message
    String overTitle();

    @Message
    String over();

    @Message
    String notSubscribedTitle();

    @Message
    String notSubscribed();

    @Message
    String tooManyTitle();

    @Message
    String tooMany();

    @Message
    String finishedTitle();

    @Message
    String finished();
}

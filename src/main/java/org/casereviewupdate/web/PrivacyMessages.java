package org.casereviewupdate.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the privacy notice. */
@MessageBundle("privacy")
interface PrivacyMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String responsible();

    @Message
    String write();

    @Message
    String kept();

    @Message
    String why();

    @Message
    String howLong();

    @Message
    String basis();

    @Message
    String consent();

    @Message
    String obligation();

    @Message
    String others();

    @Message
    String nobody();

    @Message
    String noTracking();

    @Message
    String rights();

    @Message
    String youCan();

    @Message
    String access();

    @Message
    String correct();

    @Message
    String erase();

    @Message
    String restrict();

    @Message
    String complain();

    @Message
    String complainHow();

    @Message
    String complainAt();

    @Message
    String orByPost();

    @Message
    String regulator();

    @Message
    String regulatorName();

    @Message
    String yourself();
}

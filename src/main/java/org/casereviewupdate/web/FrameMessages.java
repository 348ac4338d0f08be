package org.casereviewupdate.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page and mail. */
@MessageBundle("frame")
interface FrameMessages {

    @Message
    String skip();

    @Message
    String worried();

    @Message
    String help();

    @Message
    String languages();

    @Message
    String otherLanguage();

    @Message
    String aboutSender();

    @Message
    String sentBy();

    @Message
    String questions();

    @Message
    String noCookies();

    @Message
    String manage();

    @Message
    String catalogue();

    @Message
    String start();

    @Message
    String answers();

    @Message
    String privacy();

    @Message
    String accessibility();

    @Message
    String issues();

    @Message
    String problem();

    @Message
    String error();
}

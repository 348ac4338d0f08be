package org.casereviewupdate.web;

import io.quarkus.qute.i18n.MessageBundle;

/** The words around every page and mail. */
@MessageBundle("frame")
interface FrameMessages {

    String skip();

    String worried();

    String help();

    String languages();

    String otherLanguage();

    String aboutSender();

    String sentBy();

    String questions();

    String noCookies();

    String start();

    String answers();

    String privacy();

    String accessibility();
}

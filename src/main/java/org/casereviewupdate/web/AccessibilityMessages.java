package org.casereviewupdate.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the accessibility statement. */
@MessageBundle("accessibility")
interface AccessibilityMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String youCan();

    @Message
    String zoom();

    @Message
    String keyboard();

    @Message
    String reader();

    @Message
    String dark();

    @Message
    String noScript();

    @Message
    String how();

    @Message
    String made();

    @Message
    String limits();

    @Message
    String linked();

    @Message
    String reports();

    @Message
    String tell();

    @Message
    String tellHow();

    @Message
    String unhappy();

    @Message
    String advice();
}

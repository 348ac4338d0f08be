package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages that mailed links lead to: taking leaving back, and taking a new address. */
@MessageBundle("button")
interface ButtonMessages {

    @Message
    String undoAgree();

    @Message
    String newAgree();

    @Message
    String stopAnyTime();

    @Message
    String undoTitle();

    @Message
    String undoButton();

    @Message
    String undoNot();

    @Message
    String undoneTitle();

    @Message
    String undone();

    @Message
    String newTitle();

    @Message
    String newButton();

    @Message
    String newNot();

    @Message
    String movedTitle();

    @Message
    String moved();

    @Message
    String usedTitle();

    @Message
    String used();

    @Message
    String supersededTitle();

    @Message
    String superseded();

    @Message
    String expiredTitle();

    @Message
    String undoExpired();

    @Message
    String newExpired();

    @Message
    String signUp();

    @Message
    String manage();
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails about one's own subscription. */
@MessageBundle("personal")
interface PersonalMailMessages {

    @Message
    String manageTitle();

    @Message
    String manageSubject(String newsletter);

    @Message
    String manageLead();

    @Message
    String manageButton();

    @Message
    String manageWorks(String moment);

    @Message
    String manageNot();

    @Message
    String undoTitle();

    @Message
    String undoSubject(String newsletter);

    @Message
    String undoLead();

    @Message
    String undoMistake();

    @Message
    String undoButton();

    @Message
    String undoWorks(String moment);

    @Message
    String newTitle();

    @Message
    String newSubject(String newsletter);

    @Message
    String newLead();

    @Message
    String newButton();

    @Message
    String newWorks(String moment);

    @Message
    String newNot();

    @Message
    String noticeTitle();

    @Message
    String noticeSubject(String newsletter);

    @Message
    String noticeLead();

    @Message
    String noticeNot();
}

package org.casereviewupdate.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the issue's mail. */
@MessageBundle("issuemail")
interface LetterMessages {

    @Message
    String help();

    @Message
    String counts(int count, String nations);

    @Message
    String countFollowed(int count);

    @Message
    String shortened();

    @Message
    String followed();

    @Message
    String nothingFollowed();

    @Message
    String restOfMonth();

    @Message
    String restOfIssue();

    @Message
    String briefing();

    @Message
    String because(String reasons);

    @Message
    String folded(String subjects);

    @Message
    String learning();

    @Message
    String foreign();

    @Message
    String about();

    @Message
    String why(String newsletter);

    @Message
    String selective();

    @Message
    String gentle();

    @Message
    String leave(String newsletter);

    @Message
    String manage();

    @Message
    String web();

    @Message
    String answers();
}

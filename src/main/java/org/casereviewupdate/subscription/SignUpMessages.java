package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-up page. */
@MessageBundle("signup")
interface SignUpMessages {

    @Message
    String title();

    @Message
    String heading();

    @Message
    String lead();

    @Message
    String get();

    @Message
    String getMonthly();

    @Message
    String getSummary();

    @Message
    String getBriefing();

    @Message
    String getExtra();

    @Message
    String subjectLike();

    @Message
    String subjectLine();

    @Message
    String subjectNever();

    @Message
    String email();

    @Message
    String leaveEmpty();

    @Message
    String agreeUse();

    @Message
    String agreeFirst();

    @Message
    String submit();

    @Message
    String notAProgram();

    @Message
    String stop();

    @Message
    String stopHow();

    @Message
    String who();

    @Message
    String whoSends();

    @Message
    String again();
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the sign-up page. */
@MessageBundle("signup")
interface SignUpMessages {

    String title();

    String error();

    String problem();

    String heading();

    String lead();

    String get();

    String getMonthly();

    String getSummary();

    String getBriefing();

    String getExtra();

    String subjectLike();

    String subjectLine();

    String subjectNever();

    String email();

    String leaveEmpty();

    String agreeUse();

    String agreeFirst();

    String submit();

    String notAProgram();

    String stop();

    String stopHow();

    String who();

    String whoSends();

    String again();
}

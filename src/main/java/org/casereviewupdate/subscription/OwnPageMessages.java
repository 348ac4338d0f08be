package org.casereviewupdate.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a subscriber's own page. */
@MessageBundle("own")
interface OwnPageMessages {

    @Message
    String title();

    @Message
    String closes(String time);

    @Message
    String savedTitle();

    @Message
    String savedChoice();

    @Message
    String savedPause();

    @Message
    String savedResume();

    @Message
    String savedAddress();

    @Message
    String status();

    @Message
    String receives(String date);

    @Message
    String left();

    @Message
    String suspended();

    @Message
    String address();

    @Message
    String follows();

    @Message
    String detail();

    @Message
    String folded();

    @Message
    String language();

    @Message
    String pause();

    @Message
    String pausedUntil(String date);

    @Message
    String notPaused();

    @Message
    String change();

    @Message
    String data();

    @Message
    String receipt();

    @Message
    String asText();

    @Message
    String asJson();

    @Message
    String stop();

    @Message
    String leave();

    @Message
    String erase();

    @Message
    String finish();

    @Message
    String back();

    @Message
    String save();

    @Message
    String choiceTitle();

    @Message
    String pauseTitle();

    @Message
    String pauseLead();

    @Message
    String pauseDate();

    @Message
    String pauseHint(String example);

    @Message
    String day();

    @Message
    String month();

    @Message
    String year();

    @Message
    String pauseError();

    @Message
    String pauseButton();

    @Message
    String resumeButton();

    @Message
    String addressTitle();

    @Message
    String addressLead();

    @Message
    String addressNow();

    @Message
    String addressNew();

    @Message
    String addressButton();

    @Message
    String leaveLead();

    @Message
    String leaveButton();
}

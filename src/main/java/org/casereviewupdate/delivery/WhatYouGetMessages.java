package org.casereviewupdate.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that shows what a choice brings. */
@MessageBundle("whatyouget")
interface WhatYouGetMessages {

    @Message
    String title();

    @Message
    String all(int reviews);

    @Message
    String some(int reviews);

    @Message
    String others(int others);

    @Message
    String aMonth(int count);

    @Message
    String chosen();

    @Message
    String everything();

    @Message
    String follow();

    @Message
    String gentle();

    @Message
    String folded();

    @Message
    String issue();

    @Message
    String noIssue();

    @Message
    String signUp();
}

package org.casereviewupdate.web;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the privacy notice. */
@MessageBundle("privacy")
interface PrivacyMessages {

    String title();

    String lead();

    String responsible();

    String write();

    String kept();

    String why();

    String howLong();

    String basis();

    String consent();

    String obligation();

    String others();

    String nobody();

    String noTracking();

    String rights();

    String youCan();

    String access();

    String correct();

    String erase();

    String restrict();

    String complain();

    String complainHow();

    String complainAt();

    String orByPost();

    String regulator();

    String regulatorName();
}

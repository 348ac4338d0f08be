package org.casereviewupdate.web;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the accessibility statement. */
@MessageBundle("accessibility")
interface AccessibilityMessages {

    String title();

    String lead();

    String youCan();

    String zoom();

    String keyboard();

    String reader();

    String dark();

    String noScript();

    String how();

    String made();

    String limits();

    String linked();

    String reports();

    String tell();

    String tellHow();

    String unhappy();

    String advice();
}

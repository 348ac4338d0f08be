package org.casereviewupdate.mail.lint;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gmail cuts a mail at about 102 KB of HTML and hides what follows, and with it the way to leave. */
final class SizeRules {

    private static final int MOST = 90 * 1024;

    private SizeRules() {}

    static List<String> broken(RawMail mail) {
        int size = mail.html().getBytes(StandardCharsets.UTF_8).length;
        return size <= MOST ? List.of() : List.of("the HTML part has " + size + " bytes, more than " + MOST);
    }
}

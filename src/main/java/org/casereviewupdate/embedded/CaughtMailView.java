package org.casereviewupdate.embedded;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the inbox shows of a mail. */
record CaughtMailView(String id, String to, String from, String subject, String at, String size, boolean hasHtml) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.UK);

    static CaughtMailView of(CaughtMail mail, ZoneId zone) {
        return new CaughtMailView(
                mail.id(),
                mail.to(),
                mail.from(),
                mail.subject().isBlank() ? "(no subject)" : mail.subject(),
                TIME.format(mail.at().atZone(zone)),
                "%.1f KB".formatted(mail.size() / 1024.0),
                mail.html().isPresent());
    }
}

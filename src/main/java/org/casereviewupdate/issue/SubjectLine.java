package org.casereviewupdate.issue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes subject lines. They are seen on lock screens and over shoulders, so they are made from a date and a number and from nothing else: no
 * title or summary ever reaches this class.
 */
final class SubjectLine {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final String newsletter;

    SubjectLine(String newsletter) {
        this.newsletter = newsletter;
    }

    String monthly(YearMonth month, int reviews) {
        return newsletter + ", " + MONTH.format(month) + ": "
                + (reviews == 1 ? "1 new review" : reviews + " new reviews");
    }

    String adHoc(LocalDate day, int reviews) {
        String what = reviews == 0 ? "a note from the editors" : reviews == 1 ? "1 review" : reviews + " reviews";
        return newsletter + ", " + DAY.format(day) + ": " + what;
    }
}

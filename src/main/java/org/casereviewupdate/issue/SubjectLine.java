package org.casereviewupdate.issue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;

/**
 * Writes the lines of a mail that are seen on lock screens and over shoulders: its subject, and the preheader that mail programs show beside
 * it. They are made from a date and from numbers and from nothing else: no title or summary ever reaches this class.
 */
final class SubjectLine {

    private final String newsletter;
    private final Language language;

    /** In English, as an issue keeps it. */
    SubjectLine(String newsletter) {
        this(newsletter, Language.ENGLISH);
    }

    SubjectLine(String newsletter, Language language) {
        this.newsletter = newsletter;
        this.language = language;
    }

    String monthly(YearMonth month, int reviews) {
        return newsletter + ", " + Dates.month(month, language) + ": " + fresh(reviews);
    }

    String adHoc(LocalDate day, int reviews) {
        String note = language == Language.WELSH ? "nodyn gan y golygyddion" : "a note from the editors";
        return newsletter + ", " + Dates.day(day, language) + ": " + (reviews == 0 ? note : some(reviews));
    }

    /** To somebody who follows everything. */
    String preheader(int reviews) {
        if (language == Language.WELSH) {
            return "Yn y rhifyn hwn: " + some(reviews) + ".";
        }
        return "In this issue: " + some(reviews) + ".";
    }

    /** To somebody who follows something. */
    String preheader(int reviews, int followed) {
        if (language == Language.WELSH) {
            return "Yn y rhifyn hwn: " + some(reviews) + ", " + followed + " ohonynt am yr hyn rydych yn ei ddilyn.";
        }
        return "In this issue: " + some(reviews) + ", " + followed + " of them about what you follow.";
    }

    private String fresh(int reviews) {
        if (language == Language.WELSH) {
            return reviews + " adolygiad newydd";
        }
        return reviews == 1 ? "1 new review" : reviews + " new reviews";
    }

    private String some(int reviews) {
        if (language == Language.WELSH) {
            return reviews + " adolygiad";
        }
        return reviews == 1 ? "1 review" : reviews + " reviews";
    }
}

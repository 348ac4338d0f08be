package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.Imprint;

/** What a mail says before it is opened, in its reader's language. */
@Singleton
public class Headlines {

    private final Imprint imprint;
    private final IssueSchedule schedule;

    Headlines(Imprint imprint, IssueSchedule schedule) {
        this.imprint = imprint;
        this.schedule = schedule;
    }

    /**
     * The subject line: in English the one that the editors have seen.
     *
     * @param reviews how many reviews the issue tells of
     */
    public String subject(IssueView issue, int reviews, Language language) {
        String seen = issue.subject();
        if (language == Language.ENGLISH && seen != null) {
            return seen;
        }
        YearMonth month = issue.period();
        SubjectLine line = line(language);
        return month != null ? line.monthly(month, reviews) : line.adHoc(schedule.day(issue.createdAt()), reviews);
    }

    /** The preheader for a reader who follows everything. */
    public String preheader(int reviews, Language language) {
        return line(language).preheader(reviews);
    }

    /**
     * The preheader for a reader who follows something.
     *
     * @param followed how many of the reviews are about it
     */
    public String preheader(int reviews, int followed, Language language) {
        return line(language).preheader(reviews, followed);
    }

    private SubjectLine line(Language language) {
        return new SubjectLine(imprint.newsletter(language), language);
    }
}

package org.casereviewupdate.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.SubjectView;

/**
 * The issues of a year.
 *
 * @param year which year; 0 while there is none
 * @param years every year that has an issue, newest first
 * @param issues the year's issues, newest first
 * @param feeds of each subject that a feed can be about
 * @param canonical the page's address
 */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ArchivePage(int year, List<Year> years, List<Headline> issues, List<SubjectFeed> feeds, String canonical)
        implements TemplateInstance {

    /** A year to choose. */
    record Year(int year) {

        public String path() {
            return "/issues?year=" + year;
        }
    }

    /**
     * The feeds of one subject.
     *
     * @param label the subject in the reader's language
     * @param query what comes behind the feeds' address
     */
    record SubjectFeed(String label, String query) {

        static SubjectFeed of(SubjectView subject, Language language) {
            return new SubjectFeed(subject.label(language.locale()), IssueFeeds.query(subject.name()));
        }
    }
}

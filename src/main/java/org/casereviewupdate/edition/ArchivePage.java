package org.casereviewupdate.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The issues of a year.
 *
 * @param year which year; 0 while there is none
 * @param years every year that has an issue, newest first
 * @param issues the year's issues, newest first
 * @param canonical the page's address
 */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ArchivePage(int year, List<Year> years, List<Headline> issues, String canonical) implements TemplateInstance {

    /** A year to choose. */
    record Year(int year) {

        public String path() {
            return "/issues?year=" + year;
        }
    }
}

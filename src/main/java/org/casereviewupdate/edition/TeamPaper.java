package org.casereviewupdate.edition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.language.Language;

/**
 * The same sheet as the document from which the PDF is made.
 *
 * @param sheet what it shows
 */
@CheckedTemplate(basePath = "edition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamPaper(TeamSheet sheet) implements TemplateInstance {

    /** The whole document. */
    static String of(TeamSheet sheet, Language language) {
        return new TeamPaper(sheet).setLocale(language.locale()).render();
    }
}

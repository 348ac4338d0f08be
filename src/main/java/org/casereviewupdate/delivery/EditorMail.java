package org.casereviewupdate.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.List;
import org.casereviewupdate.language.Language;

/**
 * What is mailed to the editors about an issue that needs one of them.
 *
 * @param title its heading
 * @param lead the sentence before the list
 * @param found why it needs somebody
 * @param link where to look at it
 * @param button what the link says
 */
@CheckedTemplate(basePath = "delivery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditorMail(String title, String lead, List<String> found, String link, String button)
        implements TemplateInstance {

    String as(String type) {
        return setLocale(Language.ENGLISH.locale())
                .setAttribute(SELECTED_VARIANT, Variant.forContentType(type))
                .render();
    }
}

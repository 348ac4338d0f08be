package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.List;
import org.casereviewupdate.language.Language;

/**
 * A mail about one's own subscription.
 *
 * @param title its heading
 * @param before the paragraphs before the link
 * @param link where the button leads; empty for none
 * @param button what the button says
 * @param after the paragraphs after it
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PersonalMail(String title, List<String> before, String link, String button, List<String> after)
        implements TemplateInstance {

    String asHtml(Language language) {
        return rendered(language, Variant.TEXT_HTML);
    }

    String asText(Language language) {
        return rendered(language, Variant.TEXT_PLAIN);
    }

    private String rendered(Language language, String type) {
        return setLocale(language.locale())
                .setAttribute(SELECTED_VARIANT, Variant.forContentType(type))
                .render();
    }
}

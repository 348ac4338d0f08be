package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/**
 * Tells a subscriber who was signed up once more that there is nothing to do.
 *
 * @param leaveLink the page to stop on
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AlreadyMail(String leaveLink) implements TemplateInstance {

    String asHtml() {
        return setAttribute(SELECTED_VARIANT, Variant.forContentType(Variant.TEXT_HTML))
                .render();
    }

    String asText() {
        return setAttribute(SELECTED_VARIANT, Variant.forContentType(Variant.TEXT_PLAIN))
                .render();
    }
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;

/**
 * Asks the owner of a mailbox whether they want the newsletter.
 *
 * @param link the page with the button
 * @param lastMoment until when it works
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConfirmationMail(String link, String lastMoment) implements TemplateInstance {

    String asHtml() {
        return setAttribute(SELECTED_VARIANT, Variant.forContentType(Variant.TEXT_HTML))
                .render();
    }

    String asText() {
        return setAttribute(SELECTED_VARIANT, Variant.forContentType(Variant.TEXT_PLAIN))
                .render();
    }
}

package org.casereviewupdate.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import org.casereviewupdate.language.Language;

/**
 * A mail with the link by which somebody sets their password. Like the console it is in English.
 *
 * @param newsletter what they are to work on
 * @param name how colleagues call them
 * @param email what they sign in with
 * @param link where the button leads
 * @param until when it stops working
 */
@CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitationMail(String newsletter, String name, String email, String link, String until)
        implements TemplateInstance {

    String asHtml() {
        return rendered(Variant.TEXT_HTML);
    }

    String asText() {
        return rendered(Variant.TEXT_PLAIN);
    }

    private String rendered(String type) {
        return setLocale(Language.ENGLISH.locale())
                .setAttribute(SELECTED_VARIANT, Variant.forContentType(type))
                .render();
    }
}

package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The sign-up form and what to know before filling it in.
 *
 * @param wording the words beside the button
 * @param opened when the form was opened, signed
 * @param email what was typed, if it has to be corrected
 * @param error what to correct; empty at first
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignUpPage(Wording wording, String opened, String email, String error) implements TemplateInstance {

    /** What is shown again of a text that was far too long for an address. */
    private static final int LONGEST_SHOWN = 320;

    static SignUpPage empty(Wording wording, String opened) {
        return new SignUpPage(wording, opened, "", "");
    }

    static SignUpPage withError(Wording wording, String opened, String typed, String error) {
        String shown = typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN);
        return new SignUpPage(wording, opened, shown, error);
    }
}

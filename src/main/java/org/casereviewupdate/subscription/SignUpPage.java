package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * The sign-up form and what to know before filling it in.
 *
 * @param wording the words beside the button
 * @param choice what can be chosen; absent where nobody asked to
 * @param opened when the form was opened, signed
 * @param email what was typed, if it has to be corrected
 * @param error what to correct; empty at first
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SignUpPage(Wording wording, @Nullable ChoiceForm choice, String opened, String email, String error)
        implements TemplateInstance {

    /** What is shown again of a text that was far too long for an address. */
    private static final int LONGEST_SHOWN = 320;

    static SignUpPage empty(Wording wording, @Nullable ChoiceForm choice, String opened) {
        return new SignUpPage(wording, choice, opened, "", "");
    }

    /** The same with what was typed, and what to correct. */
    SignUpPage with(String typed, String advice) {
        String shown = typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN);
        return new SignUpPage(wording, choice, opened, shown, advice);
    }
}

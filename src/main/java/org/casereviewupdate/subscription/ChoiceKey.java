package org.casereviewupdate.subscription;

import org.casereviewupdate.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A choice as a subscriber's row holds it: equal keys are equal choices.
 *
 * @param language English or Welsh
 * @param detail how much of each review
 * @param interest the id of what is followed and folded; not there for everything
 */
public record ChoiceKey(
        Language language, Detail detail, @Nullable Long interest) {

    /** What those get who choose nothing. */
    public static final ChoiceKey EVERYTHING = new ChoiceKey(Language.ENGLISH, Detail.FULL, null);

    /** The key of a {@linkplain Choice#plain() plain} choice, for which nothing has to be stored. */
    static ChoiceKey plain(Choice choice) {
        return new ChoiceKey(choice.language(), choice.detail(), null);
    }
}

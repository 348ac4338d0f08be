package org.casereviewupdate.console;

import java.util.stream.Collectors;
import org.casereviewupdate.delivery.Scheme;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * As whom an editor looks at an issue: somebody made up, who has chosen so.
 *
 * @param choice what they have chosen
 * @param scheme the colours that their program is set to
 * @param following the form with what they follow
 * @param folded the form with what they want as a link only
 * @param told the choice in words
 */
record ChosenReader(Choice choice, Scheme scheme, FollowingForm following, FollowingForm.Group folded, String told) {

    static ChosenReader of(Choice choice, Scheme scheme, Vocabulary words) {
        return new ChosenReader(
                choice,
                scheme,
                FollowingForm.of(choice.following(), words),
                FollowingForm.folded(choice, words),
                told(choice, words));
    }

    /** A choice in words. */
    static String told(Choice choice, Vocabulary words) {
        String follows = choice.following().everything() ? "everything" : follows(choice.following(), words);
        String language = choice.language() == Language.WELSH ? "Welsh" : "English";
        String detail = choice.detail() == Detail.GENTLE ? "without what happened" : "in full";
        String folded =
                choice.folded().isEmpty() ? "" : ", with " + String.join(", ", choice.folded()) + " as a link only";
        return "following " + follows + ", in " + language + ", " + detail + folded;
    }

    /** What is followed, in words. */
    static String follows(Following following, Vocabulary words) {
        return following.all().stream()
                .map(one -> one.label(words, Language.ENGLISH.locale()))
                .collect(Collectors.joining(", "));
    }

    public boolean selective() {
        return !choice.following().everything() || !choice.folded().isEmpty();
    }

    public boolean welsh() {
        return choice.language() == Language.WELSH;
    }

    public boolean gentle() {
        return choice.detail() == Detail.GENTLE;
    }

    public boolean dark() {
        return scheme == Scheme.DARK;
    }

    /** The choice as a query, without the question mark. */
    public String query() {
        return WrittenChoice.query(choice);
    }
}

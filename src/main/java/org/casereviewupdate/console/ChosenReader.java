package org.casereviewupdate.console;

import java.util.List;
import org.casereviewupdate.delivery.Scheme;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.WrittenChoice;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * As whom an editor looks at an issue: somebody made up, who has chosen so.
 *
 * @param choice what they have chosen
 * @param scheme the colours that their program is set to
 * @param following the form with what they follow
 * @param folded the form with what they want as a link only
 * @param follows what they follow, in words; nothing for everything
 */
record ChosenReader(
        Choice choice, Scheme scheme, FollowingForm following, FollowingForm.Group folded, List<String> follows) {

    static ChosenReader of(Choice choice, Scheme scheme, Vocabulary words) {
        return new ChosenReader(
                choice,
                scheme,
                FollowingForm.of(choice.following(), words),
                FollowingForm.folded(choice, words),
                follows(choice, words));
    }

    /** What a choice follows, in words; nothing for everything. */
    static List<String> follows(Choice choice, Vocabulary words) {
        return choice.following().all().stream()
                .map(one -> one.label(words, Language.ENGLISH.locale()))
                .toList();
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

package org.casereviewupdate.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * The form in which somebody chooses how they want the newsletter, as the template {@code choice-fields} shows it.
 *
 * @param everything whether nothing is singled out
 * @param subjects the terms to follow
 * @param nations the nations to follow
 * @param types the kinds of review to follow
 * @param ages the age groups to follow
 * @param areas the areas to follow, one to a line
 * @param gentle whether what happened is left out
 * @param folded the terms to show as a link only
 * @param languages the languages, each by its own name
 */
record ChoiceForm(
        boolean everything,
        List<ChoiceOption> subjects,
        List<ChoiceOption> nations,
        List<ChoiceOption> types,
        List<ChoiceOption> ages,
        String areas,
        boolean gentle,
        List<ChoiceOption> folded,
        List<ChoiceOption> languages) {

    /** The form with a choice in it. */
    static ChoiceForm of(Choice choice, Vocabulary vocabulary, Language language) {
        ChoiceMessages words = Words.in(language, ChoiceMessages.class);
        Following following = choice.following();
        return new ChoiceForm(
                following.everything(),
                terms(vocabulary, following.subjects()),
                options(Nation.values(), words::nation, following.nations()),
                options(ReviewType.values(), words::type, following.types()),
                options(AgeGroup.values(), age -> age.label(language.locale()), following.ageGroups()),
                String.join("\n", following.areas()),
                choice.detail() == Detail.GENTLE,
                terms(vocabulary, choice.folded()),
                languages(choice.language()));
    }

    private static List<ChoiceOption> terms(Vocabulary vocabulary, Set<String> chosen) {
        return vocabulary.terms().stream()
                .map(SubjectView::name)
                .map(name -> new ChoiceOption(name, name, chosen.contains(name)))
                .toList();
    }

    private static List<ChoiceOption> languages(Language chosen) {
        return Arrays.stream(Language.values())
                .map(one -> new ChoiceOption(one.code(), ChoiceNames.of(one), one == chosen))
                .toList();
    }

    private static <T extends Enum<T>> List<ChoiceOption> options(T[] all, Function<T, String> label, Set<T> chosen) {
        return Arrays.stream(all)
                .map(one -> new ChoiceOption(one.name(), label.apply(one), chosen.contains(one)))
                .toList();
    }
}

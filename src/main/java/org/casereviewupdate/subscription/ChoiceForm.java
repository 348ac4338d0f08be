package org.casereviewupdate.subscription;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
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
        ChoiceBoxes subjects,
        ChoiceBoxes nations,
        ChoiceBoxes types,
        ChoiceBoxes ages,
        String areas,
        boolean gentle,
        ChoiceBoxes folded,
        List<ChoiceOption> languages) {

    /** The form with a choice in it. */
    static ChoiceForm of(Choice choice, Vocabulary vocabulary, Language language) {
        ChoiceMessages words = Words.in(language, ChoiceMessages.class);
        Following following = choice.following();
        return new ChoiceForm(
                following.everything(),
                terms(vocabulary, following.subjects(), language),
                options(Nation.values(), nation -> nation.label(language.locale()), following.nations()),
                options(ReviewType.values(), words::type, following.types()),
                options(AgeGroup.values(), age -> age.label(language.locale()), following.ageGroups()),
                String.join("\n", following.areas()),
                choice.detail() == Detail.GENTLE,
                terms(vocabulary, choice.folded(), language),
                languages(choice.language()));
    }

    /** Whether something is singled out; public, like its neighbour, because the template asks. */
    public boolean some() {
        return !everything;
    }

    public boolean full() {
        return !gentle;
    }

    /** The terms in the order in which a reader of the language looks for them. */
    private static ChoiceBoxes terms(Vocabulary vocabulary, Set<String> chosen, Language language) {
        Comparator<ChoiceOption> alphabet =
                Comparator.comparing(ChoiceOption::label, Collator.getInstance(language.locale()));
        return new ChoiceBoxes(vocabulary.terms().stream()
                .map(term -> new ChoiceOption(term.name(), term.label(language.locale()), chosen.contains(term.name())))
                .sorted(alphabet)
                .toList());
    }

    private static List<ChoiceOption> languages(Language chosen) {
        return Arrays.stream(Language.values())
                .map(one -> new ChoiceOption(one.code(), ChoiceNames.of(one), one == chosen))
                .toList();
    }

    private static <T extends Enum<T>> ChoiceBoxes options(T[] all, Function<T, String> label, Set<T> chosen) {
        return new ChoiceBoxes(Arrays.stream(all)
                .map(one -> new ChoiceOption(one.name(), label.apply(one), chosen.contains(one)))
                .toList());
    }
}

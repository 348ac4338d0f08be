package org.casereviewupdate.subscription;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.FollowedNames;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants the newsletter, by names; what is left out means everything, in full, in English.
 *
 * @param language {@code en} or {@code cy}
 * @param detail {@code FULL} or {@code GENTLE}
 * @param subjects terms of the vocabulary or their synonyms
 * @param nations nations
 * @param areas areas
 * @param reviewTypes kinds of review, also by their old names
 * @param ageGroups age groups, or ages in years
 * @param folded terms whose reviews are shown as a link only
 */
record NewChoice(
        @Nullable String language,
        @Nullable Detail detail,
        @Nullable @Size(max = MOST) List<String> subjects,
        @Nullable @Size(max = MOST) List<String> nations,
        @Nullable @Size(max = MOST) List<String> areas,
        @Nullable @Size(max = MOST) List<String> reviewTypes,
        @Nullable @Size(max = MOST) List<String> ageGroups,
        @Nullable @Size(max = MOST) List<String> folded) {

    private static final int MOST = 200;

    /**
     * The choice behind the names.
     *
     * @throws UnknownNames naming each name that nothing goes by: a program can put it right, and a person would wonder what became of it
     */
    Choice in(Vocabulary words) {
        List<FieldError> unknown = new ArrayList<>();
        check("subjects", all(subjects), name -> words.find(name).isPresent(), unknown);
        check("nations", all(nations), name -> Nation.named(name).isPresent(), unknown);
        check("reviewTypes", all(reviewTypes), name -> !ReviewType.named(name).isEmpty(), unknown);
        check("ageGroups", all(ageGroups), name -> AgeGroup.named(name).isPresent(), unknown);
        check("folded", all(folded), name -> words.find(name).isPresent(), unknown);
        if (language != null && Language.named(language).isEmpty()) {
            unknown.add(new FieldError("choice.language", "There is no newsletter in this language"));
        }
        if (!unknown.isEmpty()) {
            throw new UnknownNames(unknown);
        }
        return new Choice(
                Language.named(language).orElse(Language.ENGLISH),
                detail == null ? Detail.FULL : detail,
                new FollowedNames(all(subjects), all(nations), all(areas), all(reviewTypes), all(ageGroups)).in(words),
                Set.copyOf(words.findAll(all(folded))));
    }

    private static void check(
            String field, Collection<String> names, Predicate<String> known, List<FieldError> unknown) {
        names.stream()
                .filter(name -> !known.test(name))
                .forEach(name -> unknown.add(new FieldError("choice." + field, "Nothing goes by one of these names")));
    }

    private static List<String> all(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}

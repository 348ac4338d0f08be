package org.casereviewupdate.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.ControlledName;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * Says which areas and bodies of a review the vocabulary does not know.
 *
 * <p>They break no rule: a review may come from a body that nobody has entered yet, and it must not wait for that.
 */
final class UnknownNames {

    private final NewReview review;
    private final Vocabulary vocabulary;

    private UnknownNames(NewReview review, Vocabulary vocabulary) {
        this.review = review;
        this.vocabulary = vocabulary;
    }

    /**
     * What is to be said of a review.
     *
     * @param told the names of which it was said before; added to
     */
    static List<FieldError> in(NewReview review, Vocabulary vocabulary, Set<String> told) {
        UnknownNames names = new UnknownNames(review, vocabulary);
        Stream<FieldError> unknown = Stream.of(NameKind.values())
                .flatMap(kind -> names.unknown(kind)
                        .filter(name -> told.add(kind + " " + name))
                        .map(name -> names.remark(kind, name)));
        return Stream.concat(unknown, names.elsewhere()).toList();
    }

    private Stream<String> unknown(NameKind kind) {
        List<String> carried = kind == NameKind.AREA ? review.areas() : review.bodies();
        return carried.stream()
                .distinct()
                .filter(name -> vocabulary.names(kind).find(name).isEmpty());
    }

    private FieldError remark(NameKind kind, String name) {
        String advice = vocabulary
                .names(kind)
                .nearest(name)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
        return new FieldError(
                kind == NameKind.AREA ? "areas" : "bodies",
                "\"" + name + "\" is no " + kind.label() + " known here, and stays as it is" + advice);
    }

    private Stream<FieldError> elsewhere() {
        Nation held = review.type() == null ? null : review.type().nation();
        return review.areas().stream()
                .flatMap(area -> vocabulary.areas().about(area).stream())
                .filter(area -> held != null && area.nation() != null && area.nation() != held)
                .map(area -> elsewhere(area, Optional.ofNullable(held).orElseThrow()));
    }

    private static FieldError elsewhere(ControlledName area, Nation held) {
        String there = Optional.ofNullable(area.nation()).map(Nation::label).orElse("");
        return new FieldError(
                "areas", "\"" + area.name() + "\" is in " + there + ", and the review was held in " + held.label());
    }
}

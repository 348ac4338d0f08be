package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a record must be like, whichever door it comes through. */
@Singleton
class RecordRules {

    private final Validator validator;

    RecordRules(Validator validator) {
        this.validator = validator;
    }

    /** The rules that a case review breaks; none if it may enter the catalogue. */
    List<FieldError> broken(NewReview review, Vocabulary vocabulary) {
        List<FieldError> errors = new ArrayList<>(shape(review));
        require("year", review.year(), errors);
        require("type", review.type(), errors);
        unknown(review.subjects(), vocabulary).forEach(errors::add);
        if (review.nation() != null
                && review.type() != null
                && review.nation() != review.type().nation()) {
            errors.add(new FieldError(
                    "nation",
                    "A " + review.type().label().toLowerCase(java.util.Locale.ROOT) + " is held in "
                            + review.type().nation().label()));
        }
        for (int i = 0; i < review.links().size(); i++) {
            ReportLink link = review.links().get(i);
            if ((link.status() == ReportLink.Status.LEAVES) != (link.until() != null)) {
                errors.add(new FieldError(
                        "links[" + i + "].until", "A link that leaves, and no other, has the day on which it does"));
            }
        }
        if (review.addedOn() != null && !isPlausible(review.addedOn().getYear())) {
            errors.add(new FieldError("addedOn", "The year must be between 1945 and 2100"));
        }
        return errors;
    }

    /** The rules that a briefing breaks. */
    List<FieldError> broken(NewBriefing briefing, Vocabulary vocabulary) {
        List<FieldError> errors = new ArrayList<>(shape(briefing));
        require("family", briefing.family(), errors);
        require("published", briefing.published(), errors);
        unknown(briefing.subjects(), vocabulary).forEach(errors::add);
        briefing.theme()
                .filter(theme -> vocabulary.find(theme).isEmpty())
                .ifPresent(theme -> errors.add(new FieldError("subject", advice(theme, vocabulary))));
        if (briefing.published() != null && !isPlausible(briefing.published().getYear())) {
            errors.add(new FieldError("published", "The year must be between 1945 and 2100"));
        }
        return errors;
    }

    private <T> List<FieldError> shape(T thing) {
        return validator.validate(thing).stream()
                .map(RecordRules::error)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    private static void require(String field, @Nullable Object value, List<FieldError> errors) {
        if (value == null) {
            errors.add(new FieldError(field, "is missing"));
        }
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new FieldError(path, violation.getMessage());
    }

    private static Stream<FieldError> unknown(Collection<String> words, Vocabulary vocabulary) {
        return words.stream()
                .filter(word -> vocabulary.find(word).isEmpty())
                .map(word -> new FieldError("subjects", advice(word, vocabulary)));
    }

    private static String advice(String word, Vocabulary vocabulary) {
        String shown = word.length() <= 80 ? word : word.substring(0, 80) + "...";
        return "\"" + shown + "\" is not in the vocabulary"
                + vocabulary
                        .nearest(word)
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
    }

    private static boolean isPlausible(int year) {
        return year >= 1945 && year <= 2100;
    }
}

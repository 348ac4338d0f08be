package org.casereviewupdate.console;

import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;

/**
 * What was wrong with what somebody asked for, at the top of the page that asked.
 *
 * @param title what is wrong
 * @param detail what to do about it
 * @param errors the fields at fault
 */
record Refusal(String title, String detail, List<FieldError> errors) {

    /** Nothing was wrong. */
    static final Refusal NONE = new Refusal("", "", List.of());

    static Refusal of(Problem problem) {
        return new Refusal(
                problem.view().title(),
                problem.view().detail(),
                problem.view().errors().stream().map(FieldName::inSentence).toList());
    }

    /** The same where a problem that names no field is about this one. */
    static Refusal of(Problem problem, String field) {
        return problem.view().errors().isEmpty() ? about(field, Advice.of(problem)) : of(problem);
    }

    /** The rules of shape that something breaks; {@link #NONE} if it breaks none. */
    static <T> Refusal of(Set<ConstraintViolation<T>> broken) {
        return broken.isEmpty()
                ? NONE
                : new Refusal(
                        "There is a problem",
                        "",
                        broken.stream()
                                .map(rule ->
                                        new FieldError(rule.getPropertyPath().toString(), rule.getMessage()))
                                .sorted(Comparator.comparing(FieldError::field))
                                .map(FieldName::inSentence)
                                .toList());
    }

    /** One field is at fault. */
    static Refusal about(String field, String message) {
        return new Refusal("There is a problem", "", List.of(new FieldError(field, message)));
    }

    /** The same where the page has several such forms, whose fields end differently. */
    Refusal ending(String suffix) {
        return new Refusal(
                title,
                detail,
                errors.stream()
                        .map(error -> new FieldError(error.field() + suffix, error.message()))
                        .toList());
    }

    /** Whether there is anything to be told. */
    public boolean isThere() {
        return !title.isEmpty();
    }

    /** What is wrong with a field; empty if nothing is. */
    public String of(String field) {
        Optional<FieldError> first = errors.stream()
                .filter(error -> error.field().equals(field) || error.field().startsWith(field + "["))
                .findFirst();
        return first.map(FieldError::message).orElse("");
    }

    /** Where on the page a field at fault is. */
    public String anchor(FieldError error) {
        return error.field().replaceAll("\\[.*", "");
    }
}

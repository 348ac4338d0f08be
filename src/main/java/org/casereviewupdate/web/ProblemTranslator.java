package org.casereviewupdate.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;
import org.hibernate.StaleStateException;

/** Says in problem details what any exception means to the caller. */
final class ProblemTranslator {

    private ProblemTranslator() {}

    static ProblemView translate(Throwable thrown, Language language) {
        return causes(thrown)
                .flatMap(cause -> known(cause, language).stream())
                .findFirst()
                .orElseGet(() -> StandardProblems.of(500));
    }

    private static Optional<ProblemView> known(Throwable cause, Language language) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem.view(language));
        }
        if (cause instanceof ConstraintViolationException violations && isAboutInput(violations)) {
            return Optional.of(StandardProblems.invalid(errors(violations)));
        }
        if (cause instanceof JsonProcessingException json) {
            return Optional.of(StandardProblems.malformed(whereInJson(json)));
        }
        return status(cause).map(StandardProblems::of);
    }

    private static Optional<Integer> status(Throwable cause) {
        if (cause instanceof UnauthorizedException || cause instanceof AuthenticationException) {
            return Optional.of(401);
        }
        if (cause instanceof ForbiddenException) {
            return Optional.of(403);
        }
        if (cause instanceof HttpClosedException) { // in the middle of a body: no fault of ours, and nobody hears it
            return Optional.of(400);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Optional.of(409);
        }
        if (cause instanceof SQLException sql && isOutOfReach(sql)) {
            return Optional.of(503);
        }
        if (cause instanceof WebApplicationException web && !(web.getCause() instanceof JsonProcessingException)) {
            return Optional.of(web.getResponse().getStatus());
        }
        return Optional.empty();
    }

    /** Class 08 is a lost connection, 53 and 57 a server out of resources or going down; the pool's own timeout has no SQLSTATE. */
    private static boolean isOutOfReach(SQLException sql) {
        String state = sql.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }

    /** A broken promise about a return value is our fault, not the caller's. */
    private static boolean isAboutInput(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation.getPropertyPath()))
                .noneMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static List<FieldError> errors(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    /** The caller knows the fields it sent, not the method and the parameter that received them. */
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = nodes(violation.getPropertyPath())
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        boolean hasProperty = nodes.stream().anyMatch(node -> node.getKind() == ElementKind.PROPERTY);
        return nodes.stream()
                .filter(node -> !hasProperty || node.getKind() != ElementKind.PARAMETER)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
    }

    private static Stream<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }

    /** Jackson's own message quotes the input, which may be personal: the place is enough to find the fault. */
    private static String whereInJson(JsonProcessingException json) {
        if (json instanceof UnrecognizedPropertyException unknown) {
            return "There is a field that this address does not know: " + printable(unknown.getPropertyName());
        }
        String field = json instanceof JsonMappingException mapping ? fieldOf(mapping) : "";
        JsonLocation at = json.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return field.isEmpty()
                ? "It is not the JSON expected here" + place
                : "The value of " + field + " has a wrong type" + place;
    }

    private static String fieldOf(JsonMappingException mapping) {
        return printable(mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining(".")));
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "...";
    }

    /** The exception and what caused it, up to a depth that no honest chain reaches. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}

package org.casereviewupdate.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every door of the program, as its code has them and as the table says they should be. */
public final class Doors {

    /** The table: method, path, and the least role that opens the door, or everyone. */
    public static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/doors.txt");

    private Doors() {}

    /** What the table says. */
    public static List<Door> inTheTable() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .map(cells -> new Door(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** What the code has, hidden from the API document or not; doors that only dev has are left out. */
    public static List<Door> inTheCode(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && !type.isAnnotatedWith(IfBuildProperty.class))
                .map(JavaClass::reflect)
                .flatMap(Doors::of)
                .toList();
    }

    private static Stream<Door> of(Class<?> type) {
        String root = type.getAnnotation(Path.class).value();
        return Arrays.stream(type.getDeclaredMethods())
                .flatMap(method ->
                        verb(method).stream().map(verb -> new Door(verb, path(root, method), role(type, method))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(String root, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = below == null ? root : root + "/" + below.value();
        String plain = path.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String role(Class<?> type, Method method) {
        return declared(method).or(() -> declared(type)).orElse("nobody");
    }

    private static Optional<String> declared(AnnotatedElement element) {
        if (element.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(
                    String.join(",", element.getAnnotation(RolesAllowed.class).value()));
        }
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of("everyone") : Optional.empty();
    }

    /**
     * A door.
     *
     * @param method the HTTP method
     * @param path the path, with its parameters in braces
     * @param role the least role that opens it, everyone, or ** for another sign-in than ours
     */
    public record Door(String method, String path, String role) {

        public boolean isOpenToEveryone() {
            return role.equals("everyone");
        }

        /** Whether another sign-in than ours is asked there. */
        public boolean leadsToAnotherSignIn() {
            return role.equals("**");
        }

        public boolean isOfTheConsole() {
            return path.equals("/console") || path.startsWith("/console/");
        }

        /** The path with something in place of each parameter. */
        public String somePath() {
            return path.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
        }

        @Override
        public String toString() {
            return "%-6s %-70s %s".formatted(method, path, role);
        }
    }
}

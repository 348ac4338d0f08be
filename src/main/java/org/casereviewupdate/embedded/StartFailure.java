package org.casereviewupdate.embedded;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells an operator why the program did not start. */
final class StartFailure {

    private static final Pattern MISSING = Pattern.compile("The config property (\\S+) is required but .*");
    private static final Pattern CODE = Pattern.compile("^(java\\.util\\.\\w+: )?SRCFG\\d+: ");

    private static final Pattern SETTING = Pattern.compile("^case-review-update\\.[\\w.-]+");

    private StartFailure() {}

    static String inWords(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof ConfigValidationException)) {
            cause = cause.getCause();
        }
        if (cause instanceof ConfigValidationException settings) {
            return settings(settings);
        }
        if (cause instanceof QuarkusBindException bind) {
            return "Case Review Update did not start: port " + bind.getPort()
                    + " is in use. Stop what uses it, or set quarkus.http.port or quarkus.management.port.";
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "Case Review Update did not start: " + cause.getMessage() + System.lineSeparator() + trace;
    }

    private static String settings(ConfigValidationException found) {
        return IntStream.range(0, found.getProblemCount())
                .mapToObj(i -> "  " + setting(found.getProblem(i).getMessage()))
                .sorted()
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "Case Review Update did not start: these settings are missing or unsafe (README, Configure)."
                                + System.lineSeparator(),
                        ""));
    }

    private static String setting(String problem) {
        String text = asWritten(CODE.matcher(problem).replaceFirst(""));
        Matcher missing = MISSING.matcher(text);
        if (!missing.matches()) {
            return text;
        }
        String name = missing.group(1);
        return name + " is not set (in the environment: "
                + name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT) + ")";
    }

    /** Bean Validation names a nested setting as Java does; an operator writes it with hyphens. */
    private static String asWritten(String text) {
        return SETTING.matcher(text)
                .replaceFirst(name -> name.group().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }
}

package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void every_setting_that_is_missing_is_named_with_its_environment_variable() {
        String words = StartFailure.inWords(
                found(
                        "java.util.NoSuchElementException: SRCFG00014: The config property a.reply-to is required but it could not be found",
                        "java.util.NoSuchElementException: SRCFG00014: The config property a.base-url is required but it could not be found"));

        assertThat(words.lines())
                .endsWith(
                        "  a.base-url is not set (in the environment: A_BASE_URL)",
                        "  a.reply-to is not set (in the environment: A_REPLY_TO)");
    }

    @Test
    void a_setting_that_is_unsafe_keeps_its_reason() {
        String words = StartFailure.inWords(new RuntimeException(found("a.base-url has to begin with https://")));

        assertThat(words).endsWith("  a.base-url has to begin with https://");
    }

    @Test
    void a_nested_setting_is_named_as_an_operator_writes_it() {
        String words = StartFailure.inWords(found("case-review-update.publisher.supportNotice.text must not be blank"));

        assertThat(words).endsWith("  case-review-update.publisher.support-notice.text must not be blank");
    }

    @Test
    void a_port_in_use_is_named() {
        String words = StartFailure.inWords(new QuarkusBindException("localhost", 8080, new java.net.BindException()));

        assertThat(words).contains("port 8080 is in use");
    }

    @Test
    void anything_else_begins_with_its_first_cause() {
        String words = StartFailure.inWords(new RuntimeException(new IllegalStateException("No connection")));

        assertThat(words.lines().findFirst()).contains("Case Review Update did not start: No connection");
    }

    private static ConfigValidationException found(String... problems) {
        List<Problem> all = Arrays.stream(problems).map(Problem::new).toList();
        return new ConfigValidationException(all.toArray(Problem[]::new));
    }
}

package org.casereviewupdate.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSecretRuleTest {

    private final KeptSecretRule inProduction = new KeptSecretRule(() -> true);

    @Test
    void every_secret_in_the_settings_of_dev_and_tests_is_refused_in_production() throws IOException {
        List<String> published;
        try (var lines = Files.lines(Path.of("src/main/resources/application.properties"))) {
            published = lines.filter(line -> line.matches("%.*(keys|first-key|secret|password)=.*"))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .toList();
        }

        assertThat(published)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        secret -> assertThat(inProduction.isValid(secret, null)).isFalse());
    }

    @Test
    void a_secret_of_ones_own_is_taken() {
        assertThat(inProduction.isValid("1:q3J5c0nN2v1uYJwz0Xh8b9m4o7tKfLr6sEaPdGiHjUk=", null))
                .isTrue();
        assertThat(inProduction.isValid("a long secret that somebody made up", null))
                .isTrue();
    }

    @Test
    void dev_and_tests_may_use_what_everybody_knows() {
        assertThat(new KeptSecretRule(() -> false).isValid("dev-only", null)).isTrue();
    }
}

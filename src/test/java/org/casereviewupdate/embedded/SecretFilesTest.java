package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void everybodyMayPassThrough() throws IOException {
        allow(directory, "rwxr-xr-x");
        allow(Files.createDirectory(directory.resolve("config")), "rwxr-xr-x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.token.keys=1:c2VjcmV0",
                "QUARKUS_MAILER_PASSWORD=guess",
                "  quarkus.mailer.password=guess",
                "a.suppression-key guess",
                "a.token.keys[0]=1:c2VjcmV0",
                "A_TOKEN_KEYS_0_=1:c2VjcmV0",
                "a.token.keys=\\\n  1:c2VjcmV0",
                "a.secret : guess",
                "quarkus.datasource.jdbc.url=jdbc:postgresql://db/news?user=a&password=guess"
            })
    void a_secret_that_everybody_can_read_stops_the_start(String setting) throws IOException {
        write(setting, "rw-r--r--");

        assertThatThrownBy(() -> SecretFiles.requirePrivate(directory, SecretFiles.account()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("chmod o-rwx config/application.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a.token.keys=1:c2VjcmV0",
                "a.token.keys=",
                "a.token.keys=${KEYS}",
                "a.token.keys=\"${KEYS}\"",
                "a.secret=/run/secrets/a",
                "a.key-file=here.pem",
                "quarkus.datasource.jdbc.url=jdbc:postgresql://db/news?user=a&password=${PASSWORD}",
                "a.place=\\uXYZ"
            })
    void what_is_no_secret_does_not(String setting) throws IOException {
        write(setting, "rw-r--r--");

        assertThat(SecretFiles.requirePrivate(directory, SecretFiles.account())).isEmpty();
    }

    @Test
    void neither_does_one_that_others_cannot_read() throws IOException {
        write("a.secret=guess", "rw-r-----");
        assertThat(SecretFiles.requirePrivate(directory, SecretFiles.account())).isEmpty();

        write("a.secret=guess", "rw-r--r--");
        allow(directory.resolve("config"), "rwx------");
        assertThat(SecretFiles.requirePrivate(directory, SecretFiles.account())).isEmpty();

        allow(directory.resolve("config"), "rwxr-xr-x");
        allow(directory, "rwx------");
        assertThat(SecretFiles.requirePrivate(directory, SecretFiles.account())).isEmpty();
    }

    /** As where a platform mounts it: what the program cannot change must not keep it from starting. */
    @Test
    void of_a_file_that_is_somebody_else_s_the_operator_is_told() throws IOException {
        write("a.secret=guess", "rw-r--r--");

        assertThat(SecretFiles.requirePrivate(directory, "somebody-else"))
                .isEqualTo(List.of(
                        "config/application.properties holds secrets, and everybody on this machine can read it."));
    }

    private void write(String setting, String permissions) throws IOException {
        allow(Files.writeString(directory.resolve("config/application.properties"), setting + "\n"), permissions);
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}

package org.casereviewupdate.embedded;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it: the packaged jar, a fresh process, settings from the environment. */
class PackagedIT {

    private static final String KEY = "a-first-key-for-this-test-only-0123456789";

    static final Map<String, String> SETTINGS = Map.of(
            "CASE_REVIEW_UPDATE_PUBLISHER_ORGANISATION", "Example Children's Charity (invented)",
            "CASE_REVIEW_UPDATE_PUBLISHER_POSTAL_ADDRESS", "1 Sample Street, Exampleton",
            "CASE_REVIEW_UPDATE_PUBLISHER_FROM", "newsletter@charity.example",
            "CASE_REVIEW_UPDATE_PUBLISHER_REPLY_TO", "help@charity.example",
            "CASE_REVIEW_UPDATE_PUBLISHER_BASE_URL", "https://news.charity.example",
            "CASE_REVIEW_UPDATE_PUBLISHER_SUPPORT_NOTICE_TEXT", "Worried about a child? Call 0000 000 0000.",
            "CASE_REVIEW_UPDATE_PUBLISHER_SUPPORT_NOTICE_LINK", "https://helpline.example/",
            "CASE_REVIEW_UPDATE_TOKEN_KEYS", "1:bm90LWEtc2VjcmV0LW91dHNpZGUtb2YtdGhpcy10ZXN0ISE=",
            "CASE_REVIEW_UPDATE_SUPPRESSION_KEY", "bm90LWEtc2VjcmV0LW91dHNpZGUtb2YtdGhpcy10ZXN0ISE=",
            "CASE_REVIEW_UPDATE_ACCOUNT_FIRST_KEY", KEY);

    @TempDir
    private static Path shared;

    /** On an embedded database of its own, for the tests that leave it as it is. */
    private static PackagedProgram running;

    @TempDir
    private Path directory;

    @BeforeAll
    static void one_runs() {
        running = PackagedProgram.start(shared, SETTINGS).awaitReady();
    }

    @AfterAll
    static void it_ends() {
        running.close();
    }

    @Test
    void e_06_missing_settings_stop_the_start_and_are_all_named() {
        try (PackagedProgram program = PackagedProgram.start(directory, Map.of())) {
            assertThat(program.awaitExit()).isEqualTo(1);

            assertThat(program.log())
                    .contains("case-review-update.publisher.organisation is not set")
                    .contains("case-review-update.publisher.postal-address is not set")
                    .contains("case-review-update.publisher.from is not set")
                    .contains("case-review-update.publisher.reply-to is not set")
                    .contains("case-review-update.publisher.base-url is not set")
                    .contains("case-review-update.publisher.support-notice.text is not set")
                    .contains("case-review-update.token.keys is not set")
                    .contains("CASE_REVIEW_UPDATE_TOKEN_KEYS");
        }
    }

    @Test
    void e_06_unsafe_settings_stop_the_start_and_are_all_named() {
        Map<String, String> unsafe = new HashMap<>(SETTINGS);
        unsafe.put("CASE_REVIEW_UPDATE_PUBLISHER_BASE_URL", "http://news.charity.example");
        unsafe.put("CASE_REVIEW_UPDATE_PUBLISHER_REPLY_TO", "nobody");
        unsafe.put("CASE_REVIEW_UPDATE_PUBLISHER_SUPPORT_NOTICE_TEXT", " ");
        unsafe.put("CASE_REVIEW_UPDATE_TOKEN_KEYS", "1:ZGV2LW9ubHkta2V5LWRldi1vbmx5LWtleS1kZXYtb25seS0x");

        try (PackagedProgram program = PackagedProgram.start(directory, unsafe)) {
            assertThat(program.awaitExit()).isEqualTo(1);

            assertThat(program.log())
                    .contains("case-review-update.publisher.base-url has to begin with https://")
                    .contains("case-review-update.publisher.reply-to has to be a mail address")
                    .contains("case-review-update.publisher.support-notice.text must not be blank")
                    .contains("case-review-update.token.keys[0] is a secret from the published source");
        }
    }

    @Test
    void e_06_secrets_that_everybody_can_read_stop_the_start() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(directory.resolve("config")).resolve("application.properties"),
                "case-review-update.token.keys=1:bm90LWEtc2VjcmV0LW91dHNpZGUtb2YtdGhpcy10ZXN0ISE=\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        for (Path open : List.of(directory, directory.resolve("config"))) {
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        }

        try (PackagedProgram program = PackagedProgram.start(directory, SETTINGS)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.log()).contains("chmod o-rwx config/application.properties");
        }
    }

    @Test
    void with_neither_database_nor_relay_it_starts_on_the_embedded_database_and_says_so() {
        assertThat(running.log()).contains("using the embedded PostgreSQL in");
        when().get(running.managementUrl() + "/q/health/ready").then().statusCode(200);
        when().get(running.url() + "/").then().statusCode(200).body(containsString("Case Review Update"));
        when().get(running.url() + "/dev/inbox").then().statusCode(404);
        when().get(running.managementUrl() + "/q/swagger-ui").then().statusCode(404);
    }

    @Test
    void what_was_stored_survives_a_kill() {
        try (PackagedProgram program =
                PackagedProgram.start(directory, SETTINGS).awaitReady()) {
            given().header("Authorization", "Bearer " + KEY)
                    .contentType(ContentType.JSON)
                    .body("{\"label\": \"Survivor\", \"role\": \"VIEWER\"}")
                    .post(program.url() + "/api/v1/api-keys")
                    .then()
                    .statusCode(201);
            program.kill();
        }

        try (PackagedProgram again = PackagedProgram.start(directory, SETTINGS).awaitReady()) {
            given().header("Authorization", "Bearer " + KEY)
                    .get(again.url() + "/api/v1/api-keys")
                    .then()
                    .statusCode(200)
                    .body("label", hasItem("Survivor"));
        }
    }

    @Test
    void a_second_process_does_not_touch_the_database_of_the_first() {
        try (PackagedProgram second = PackagedProgram.start(shared, SETTINGS)) {
            assertThat(second.awaitExit()).isEqualTo(1);

            assertThat(second.log()).contains("Another process is using the embedded PostgreSQL");
            when().get(running.managementUrl() + "/q/health/ready").then().statusCode(200);
        }
    }
}

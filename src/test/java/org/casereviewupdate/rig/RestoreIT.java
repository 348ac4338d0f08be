package org.casereviewupdate.rig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of an issue when everything is killed, and when the database comes back as it was in the middle of it. */
class RestoreIT {

    private static final int READERS = 120;

    private static Path directory;
    private static Rig rig;

    @BeforeAll
    static void start() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "fault-runs"));
        directory = Files.createTempDirectory(parent, "restore").toAbsolutePath();
        rig = Rig.start(directory);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void d_21_a_data_directory_copied_back_from_the_middle_of_a_run_mails_nobody_again_and_revives_nobody()
            throws IOException, SQLException {
        keepingACopy();
        Run run = rig.release(READERS);
        run.awaitAccepted(READERS / 4);
        rig.postgres().backUp(directory.resolve("backup"));
        run.awaitSent();
        List<UUID> readers = List.copyOf(run.readers().values());
        run.leave(readers.get(0));
        rig.execute("delete from subscriber where id = '" + readers.get(1) + "'");
        run.withdrawReview();
        awaitCopied(readers.get(0), readers.get(1), run.reviews().get(0));
        rig.kill(rig.replica(0));
        rig.postgres().putBack(directory.resolve("backup"));
        assertThat(rig.query("select count(*) from subscriber where status = 'CONFIRMED'"))
                .containsExactly(String.valueOf(READERS));

        Replica restored = keepingACopy();

        assertThat(restored.log()).contains("This looks like a restored backup", "older than the second copy");
        assertThat(admin(restored).get("/api/v1/restore").<Boolean>path("unconfirmed"))
                .isTrue();
        run.awaitQuiet();
        assertThat(admin(restored).post("/api/v1/restore/confirmation").statusCode())
                .isEqualTo(200);
        run.awaitQuiet();
        assertThat(run.accepted()).isEqualTo(READERS);
        assertThat(rig.query("select status from issue")).containsExactly("SENT");
        assertThat(rig.query("select distinct status from delivery order by 1"))
                .containsExactly("ACCEPTED", "UNCERTAIN");
        assertThat(rig.query("select status from subscriber where status <> 'CONFIRMED' order by 1"))
                .containsExactly("UNSUBSCRIBED");
        assertThat(rig.query("select id from subscriber"))
                .hasSize(READERS - 1)
                .doesNotContain(readers.get(1).toString());
        assertThat(rig.query("select withdrawn_at is not null from case_review order by 1"))
                .containsExactly("f", "t");
        rig.kill(restored);
    }

    @Test
    void k_03_a_halted_run_stays_halted_when_every_replica_is_killed_and_started_again() throws SQLException {
        rig.replicas(2);
        Run run = rig.release(READERS);
        run.awaitAccepted(READERS / 4);
        assertThat(rig.desk().halt(run.issue())).isTrue();
        run.awaitQuiet();
        int accepted = run.accepted();

        List<Replica> killed = rig.replicas();
        killed.forEach(rig::kill);
        rig.replicas(2);
        run.awaitQuiet();

        assertThat(run.accepted()).isEqualTo(accepted).isLessThan(READERS);
        assertThat(run.isIn("HALTED")).isTrue();
        assertThat(rig.replicas())
                .doesNotContainAnyElementsOf(killed)
                .allSatisfy(replica -> assertThat(replica.log()).doesNotContain("restored backup"));
        rig.replicas(0);
    }

    private static Replica keepingACopy() {
        return rig.another(List.of(
                        "-Dcase-review-update.journal.directory=" + directory.resolve("copy"),
                        "-Dcase-review-update.journal.pulse=1s"))
                .awaitReady();
    }

    private static void awaitCopied(UUID... subjects) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            String copy = Files.readString(directory.resolve("copy").resolve("journal-1.jsonl"));
            return Stream.of(subjects).allMatch(subject -> copy.contains(subject.toString()))
                    && copy.contains("\"SENT\"");
        });
    }

    private static RequestSpecification admin(Replica replica) {
        return given().baseUri(replica.url()).auth().oauth2(Settings.ADMIN_KEY);
    }
}

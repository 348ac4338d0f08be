package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an issue while a new version of the program takes the old one's place, and when it cannot. */
class UpgradeIT {

    private static final int READERS = 200;

    /** As a later version's first step does it: what is there stays as it is, what is new may be left out. */
    private static final List<String> EXPANSION = List.of(
            "alter table subscriber add column later_added text",
            "alter table delivery add column later_counted int not null default 0",
            "create table later (id bigint primary key)",
            """
            insert into flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'postgres', 1, true)
            """);

    /** The {@code quarkus-run.jar} of another version: {@code -Pfault -Dit.test=UpgradeIT -Dupgrade.from=}, packaged in a checkout of its own. */
    private static final String OLDER = System.getProperty("upgrade.from", "");

    private Rig rig;

    @BeforeEach
    void start() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "fault-runs"));
        rig = Rig.start(Files.createTempDirectory(parent, "upgrade").toAbsolutePath());
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void d_18_in_a_rolling_deploy_the_old_one_drains_and_works_on_the_expanded_schema_and_nobody_is_lost_or_doubled()
            throws SQLException {
        rig.replicas(2);
        Run run = rig.release(READERS);
        run.awaitAccepted(READERS / 5);

        for (String step : EXPANSION) {
            rig.execute(step);
        }
        end(rig.replica(0));
        rig.another().awaitReady();
        end(rig.replica(0));
        run.awaitSent();

        assertThat(Reconciler.judge(rig, run).faults()).isEmpty();
    }

    @Test
    void d_18_an_older_program_and_this_one_send_what_the_other_handed_out_and_nobody_is_lost_or_doubled()
            throws SQLException {
        assumeTrue(!OLDER.isEmpty(), "no older program is given by -Dupgrade.from");
        rig.execute("drop schema public cascade");
        rig.execute("create schema public");
        Replica older = rig.another(Path.of(OLDER)); // on its own schema

        Run first = rig.release(READERS);
        first.awaitAccepted(READERS / 5);
        Replica newer = rig.another(); // which migrates
        first.awaitAccepted(READERS / 2);
        end(older);
        first.awaitSent();
        assertThat(Reconciler.judge(rig, first).faults()).isEmpty();

        Replica back = rig.another(Path.of(OLDER)); // on a schema it does not know
        Run second = rig.release(READERS);
        second.awaitAccepted(READERS / 5);
        end(newer);
        DatabaseFaults.pass(Duration.ofSeconds(3));
        assertThat(!second.isIn("SENT") || second.accepted() == READERS)
                .as("is not closed over those who wait in batches that it does not know")
                .isTrue();
        rig.another();
        second.awaitAccepted(READERS * 4 / 5);
        end(back);
        second.awaitSent();
        assertThat(Reconciler.judge(rig, second).faults()).isEmpty();
    }

    @Test
    void d_19_a_migration_that_fails_half_way_leaves_the_schema_as_it_was_and_sends_nothing() throws SQLException {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://localhost:" + rig.postgres().port() + "/postgres", "postgres", "postgres")
                .locations("filesystem:src/main/resources/db/migration")
                .target("6")
                .load()
                .migrate();
        rig.execute("create table journal_entry (in_the_way int)");
        rig.execute(
                "insert into issue (id, version, kind, status, subject, created_at, created_by, compiled_at, released_at,"
                        + " released_by) values (gen_random_uuid(), 0, 'AD_HOC', 'RELEASED', 'x', now(), 'x', now(), now(), 'x')");

        Replica upgraded = rig.begin();
        upgraded.awaitDeath(Duration.ofMinutes(1));

        assertThat(upgraded.isReady()).isFalse();
        assertThat(upgraded.log()).contains("V9__restore.sql").doesNotContain("Listening on");
        assertThat(rig.query("select to_regclass('fence')")).containsOnlyNulls();
        assertThat(rig.query("select version from flyway_schema_history where not success or version = '9'"))
                .isEmpty();
        assertThat(rig.query("select status from issue")).containsExactly("RELEASED");
        assertThat(rig.relay().transcript()).isEmpty();

        rig.bury(upgraded);
        rig.execute("drop table journal_entry");
        rig.replicas(1);
    }

    /** A migration meets what it has made before, after it has locked and written to tables that the old copy works with. */
    @Test
    void d_19_the_old_copy_goes_on_sending_when_the_migration_of_a_new_one_fails_half_way() throws SQLException {
        rig.replicas(1);
        // One that cannot run twice, as some later ones can.
        String known = "(select installed_rank from flyway_schema_history where version = '39')";
        AtomicBoolean slowly = new AtomicBoolean(true);
        Run run = rig.compose(READERS);
        rig.relay()
                .on(
                        Moment.DOT,
                        peer -> slowly.get(),
                        SmtpAct.reply("250 2.0.0 Queued").after(Duration.ofSeconds(1)));
        rig.desk().release(run.issue());
        run.awaitAccepted(READERS / 20);
        rig.execute("delete from flyway_schema_history where installed_rank >= " + known);

        Replica upgraded = rig.begin();
        upgraded.awaitDeath(Duration.ofMinutes(1));
        assertThat(upgraded.log()).contains("V39__").doesNotContain("Listening on");
        assertThat(run.isIn("SENDING"))
                .as("the old copy still had something to do")
                .isTrue();
        rig.bury(upgraded);
        slowly.set(false);
        run.awaitSent();

        assertThat(Reconciler.judge(rig, run).faults()).isEmpty();
    }

    /** SIGTERM: it ends what it has begun, in the time that a scheduler grants. */
    private void end(Replica replica) {
        replica.terminate();
        replica.awaitDeath(Duration.ofSeconds(30));
        rig.bury(replica);
    }
}

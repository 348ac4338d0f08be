package org.casereviewupdate.restore;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second copy holds what was committed, all of it and once, whatever the order. */
@FeatureTest
class CopyJournalTest {

    private static final String LEAVE = "update subscriber set status = 'UNSUBSCRIBED', ended_at = now() where id = ?";

    @Inject
    Copies copies;

    @Inject
    Newsroom newsroom;

    @Inject
    DataSource database;

    @TempDir
    Path directory;

    @Test
    void what_is_committed_after_a_later_entry_was_copied_is_not_missed() throws SQLException {
        UUID slow = newsroom.subscriber("slow@example.org");
        UUID quick = newsroom.subscriber("quick@example.org");
        try (Copies.Process process = copies.start(directory, 1);
                Connection first = database.getConnection()) {
            process.tick();
            first.setAutoCommit(false);
            leave(first, slow);
            try (Connection second = database.getConnection()) {
                leave(second, quick);
            }
            process.tick();
            process.tick();
            assertThat(subjects(process)).containsExactly(quick.toString());

            first.commit();
            process.tick();
            process.tick();

            assertThat(subjects(process)).containsExactly(quick.toString(), slow.toString());
        }
    }

    @Test
    void what_is_taken_back_is_not_copied() throws SQLException {
        UUID ann = newsroom.subscriber("ann@example.org");
        try (Copies.Process process = copies.start(directory, 1);
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            leave(connection, ann);
            connection.rollback();
            process.tick();

            assertThat(subjects(process)).isEmpty();
        }
    }

    @Test
    void a_new_process_and_a_new_directory_get_everything_and_an_old_one_what_it_lacks() throws SQLException {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID bob = newsroom.subscriber("bob@example.org");
        try (Connection connection = database.getConnection()) {
            leave(connection, ann);
            try (Copies.Process process = copies.start(directory, 1)) {
                process.tick();
            }
            leave(connection, bob);
        }

        try (Copies.Process again = copies.start(directory, 1);
                Copies.Process elsewhere = copies.start(directory.resolve("elsewhere"), 1)) {
            again.tick();
            elsewhere.tick();

            assertThat(subjects(again)).containsExactly(ann.toString(), bob.toString());
            assertThat(subjects(elsewhere)).containsExactlyInAnyOrder(ann.toString(), bob.toString());
        }
    }

    @Test
    void it_holds_neither_an_address_nor_more_than_ids_and_hashes() throws SQLException {
        UUID ann = newsroom.subscriber("ann@example.org");
        try (Copies.Process process = copies.start(directory, 1);
                Connection connection = database.getConnection()) {
            leave(connection, ann);
            process.tick();

            process.copy().forEach(entry -> {
                assertThat(entry.kind()).isEqualTo("subscriber.left");
                assertThat(entry.detail()).matches("[0-9a-f]{64}");
                assertThat(entry.toString()).doesNotContain("example.org");
            });
        }
    }

    private static List<String> subjects(Copies.Process process) {
        List<String> subjects = new ArrayList<>();
        process.copy().forEach(entry -> subjects.add(entry.subject()));
        return subjects;
    }

    private static void leave(Connection connection, UUID subscriber) throws SQLException {
        try (var statement = connection.prepareStatement(LEAVE)) {
            statement.setObject(1, subscriber);
            statement.executeUpdate();
        }
    }
}

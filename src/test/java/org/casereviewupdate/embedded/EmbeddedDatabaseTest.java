package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path home;

    @Test
    void what_is_committed_is_on_the_disk_and_nobody_outside_can_ask() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(home)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("localhost");
            assertThat(ask(database, "show server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
        }
    }

    @Test
    void its_data_survives_a_restart() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.open(home)) {
            run(first, "create table kept as select 'still here' as word");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.open(home)) {
            assertThat(ask(second, "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_a_stranger_is_no_hindrance() throws Exception {
        EmbeddedDatabase.open(home).close();
        Files.writeString(
                home.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("cluster") + "\n");

        try (EmbeddedDatabase next = EmbeddedDatabase.open(home)) {
            assertThat(ask(next, "select 'up'")).isEqualTo("up");
        }
    }

    @Test
    void a_second_process_is_told_who_has_the_directory() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.open(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another process is using the embedded PostgreSQL in " + home)
                    .hasMessageContaining("case-review-update.embedded.data-directory");
            assertThat(ask(first, "select 'unharmed'")).isEqualTo("unharmed");
        }
    }

    @Test
    void data_of_another_major_version_is_left_alone() throws IOException {
        Files.createDirectories(home.resolve("cluster"));
        Files.writeString(home.resolve("cluster/PG_VERSION"), "12\n");

        assertThatThrownBy(() -> EmbeddedDatabase.open(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was written by PostgreSQL 12, and the embedded one is PostgreSQL 17");
    }

    @Test
    void a_server_that_does_not_start_says_why() throws Exception {
        EmbeddedDatabase.open(home).close();
        Files.writeString(home.resolve("cluster/postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> EmbeddedDatabase.open(home, Duration.ofSeconds(2)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("postgresql.conf\" contains errors");
    }

    @Test
    void a_directory_that_cannot_be_written_is_named_with_a_way_out() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("quarkus.datasource.jdbc.url");
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

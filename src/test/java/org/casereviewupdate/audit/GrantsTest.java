package org.casereviewupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** with the grants of src/docs/grants.sql the program adds evidence and has no means to change any. */
@FeatureTest
class GrantsTest {

    private static final String DENIED = "42501";

    @Inject
    DataSource database;

    @Inject
    AuditTrail trail;

    @BeforeEach
    void theProgramHasARoleOfItsOwn() throws SQLException, IOException {
        asOwner("create role newsletter", Files.readString(Path.of("src/docs/grants.sql")));
    }

    @AfterEach
    void theRoleGoes() throws SQLException {
        asOwner("drop owned by newsletter", "drop role newsletter");
    }

    @Test
    void a_12_the_programs_role_adds_evidence_and_the_chain_holds() throws SQLException {
        asProgram("insert into audit_entry (at, actor, action, subject, detail) values (now(), 'a', 'b', 'c', 'd')");
        asProgram("insert into audit_entry (at, actor, action, subject, detail) values (now(), 'a', 'b', 'c', 'e')");
        asProgram("delete from consent_record");

        assertThat(trail.firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'x'",
                "update audit_entry set hash = ''",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_head (one, hash) values (true, '')",
                "delete from audit_head",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_keep on audit_entry",
                "drop table audit_entry cascade",
                "create or replace function audit_entry_keep() returns trigger language plpgsql as 'begin return new; end'",
                "update consent_record set page = ''",
                "truncate consent_record",
                "update consent_head set hash = ''",
                "insert into consent_head (one, hash) values (true, '')",
                "alter table consent_record disable trigger all",
                "drop trigger consent_record_keep on consent_record",
                "update flyway_schema_history set success = false",
                "set session_replication_role = replica"
            })
    void a_12_the_programs_role_changes_no_evidence(String sql) throws SQLException {
        asProgram("insert into audit_entry (at, actor, action, subject, detail) values (now(), 'a', 'b', 'c', 'd')");

        assertThatThrownBy(() -> asProgram(sql))
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(DENIED);

        assertThat(trail.firstBroken()).isEmpty();
    }

    private void asProgram(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set role newsletter");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("reset role");
            }
        }
    }

    private void asOwner(String... scripts) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : scripts) {
                statement.execute(sql);
            }
        }
    }
}

package org.casereviewupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

@FeatureTest
class AuditTrailTest {

    @Inject
    AuditTrail trail;

    @Inject
    DataSource database;

    @Test
    void an_untouched_trail_is_whole() {
        record("one", "two", "three");

        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void an_altered_entry_is_named() throws SQLException {
        record("one", "two", "three");

        alter("update audit_entry set detail = 'TWO' where id = 2");

        assertThat(trail.firstBroken()).contains(2L);
    }

    @Test
    void a_removed_entry_shows_in_its_successor() throws SQLException {
        record("one", "two", "three");

        alter("delete from audit_entry where id = 2");

        assertThat(trail.firstBroken()).contains(3L);
    }

    private void record(String... details) {
        for (String detail : details) {
            QuarkusTransaction.requiringNew().run(() -> trail.record("key:test", "test.done", "thing", detail));
        }
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

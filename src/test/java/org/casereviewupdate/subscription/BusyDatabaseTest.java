package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody signs up while the database has no time for them. */
@FeatureTest
class BusyDatabaseTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    DataSource database;

    @Inject
    TableDump tables;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final List<Connection> taken = new ArrayList<>();

    @AfterEach
    void letGo() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Test
    void e_04_with_no_connection_left_they_are_asked_to_come_again_and_nothing_is_half_done() throws SQLException {
        for (int i = 0; i < connections; i++) {
            taken.add(database.getConnection());
        }

        visitor.submits(ANN)
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body(containsString("<h1"));
        letGo();

        assertThat(tables.rows("select id from subscriber")).isEmpty();
        visitor.subscribes(ANN);
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }
}

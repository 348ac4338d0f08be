package org.casereviewupdate.support;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Somebody who owns the database and alters what nobody may alter: triggers do not stop them. */
@Singleton
public class Intruder {

    private final DataSource database;

    Intruder(DataSource database) {
        this.database = database;
    }

    public void alters(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("set session_replication_role = origin");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package org.casereviewupdate.support;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Every row of every table as text: what must be the same before and after something that changes nothing. */
@Singleton
public class TableDump {

    private final DataSource database;

    TableDump(DataSource database) {
        this.database = database;
    }

    public Map<String, List<String>> take() {
        Map<String, List<String>> dump = new TreeMap<>();
        for (String table : rows(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'")) {
            dump.put(table, rows("select t::text from " + table + " t order by 1"));
        }
        return dump;
    }

    /** Does to the tables what no door does, such as letting a lease run out. */
    public void change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of what a query finds. */
    public List<String> rows(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

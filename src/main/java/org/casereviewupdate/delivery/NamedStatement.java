package org.casereviewupdate.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A statement whose parameters have names, as those given to Hibernate have, for where Hibernate would cost more than the database. */
final class NamedStatement {

    private static final Pattern NAME = Pattern.compile(":(\\w+)");

    private final String sql;
    private final List<String> names;

    /**
     * @param text SQL in which {@code :name} stands for a parameter, as often as one likes, and nothing else has a colon
     */
    NamedStatement(String text) {
        this.sql = NAME.matcher(text).replaceAll(name -> "?");
        this.names = NAME.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** As the driver takes it, with a question mark for each parameter. */
    String sql() {
        return sql;
    }

    /**
     * The statement with its parameters, to be closed by the caller.
     *
     * @param values what its names stand for, as types that the driver knows by themselves, so no {@link java.sql.Timestamp}: it would ask the
     *     database what type a parameter has, and end the transaction between two statements that are sent together
     */
    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values.get(names.get(i)));
        }
        return statement;
    }
}

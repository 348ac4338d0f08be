package org.casereviewupdate.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores forms, however many, by one statement and in one commit. */
final class SignUpStatement {

    private static final String SQL = """
            insert into sign_up (address, at, wording_hash, language, detail, interest_id, page, source, network)
            select * from unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
            """;

    private static final int COLUMNS = 9;

    private SignUpStatement() {}

    static void execute(Connection connection, List<SignUpRequest> forms) throws SQLException {
        List<List<@Nullable Object>> rows =
                forms.stream().map(SignUpRequest::columns).toList();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (int column = 0; column < COLUMNS; column++) {
                statement.setArray(column + 1, connection.createArrayOf("text", column(rows, column)));
            }
            statement.executeUpdate();
        }
    }

    /** As text, whose type the statement tells. */
    private static @Nullable String[] column(List<List<@Nullable Object>> rows, int column) {
        @Nullable String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            Object value = rows.get(row).get(column);
            values[row] = value == null ? null : value.toString();
        }
        return values;
    }
}

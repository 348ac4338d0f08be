package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How what runs for each message, and for each batch, finds its rows: by key, one after the other, although the statistics say that there are none.
 * A plan is kept while the ledger grows, and anything else would then cost more with each message.
 */
@FeatureTest
class PlansTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"turn", "take", "give back", "give back what was entered"})
    void an_empty_ledger_is_read_by_key_as_a_full_one_is(String which) throws SQLException {
        List<String> plan = plan(
                switch (which) {
                    case "turn" -> TurnStatement.SQL;
                    case "take" -> Batches.TAKE.sql();
                    case "give back" -> Batches.GIVE_BACK.sql();
                    default -> new NamedStatement(Plans.BY_KEY.strip() + ";" + Claims.GIVE_BACK).sql();
                });

        assertThat(plan).noneMatch(line -> line.matches(".*Seq Scan on (delivery|subscriber)\\b.*"));
        assertThat(under(plan, "on delivery ")).isNotEmpty().allMatch(condition -> condition.contains("subscriber_id"));
        assertThat(under(plan, "on subscriber ")).allMatch(condition -> condition.contains("(id ="));
    }

    @Test
    void d_09_a_client_that_is_swallowed_in_the_middle_of_a_turn_does_not_keep_its_locks() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(Plans.BRIEFLY_BY_KEY);

            // A session takes up its role's settings when it begins, and this one may be older than they are.
            try (ResultSet kept = statement.executeQuery("""
                    select current_setting('transaction_timeout'), array_to_string(setconfig, ' ')
                    from pg_db_role_setting
                    """)) {
                assertThat(kept.next()).isTrue();
                assertThat(kept.getString(1)).isEqualTo("20s");
                assertThat(kept.getString(2)).contains("tcp_keepalives_idle=15");
            }
            connection.rollback();
        }
    }

    /** By what the index is asked, wherever a table is read by one. */
    private static List<String> under(List<String> plan, String table) {
        return IntStream.range(1, plan.size())
                .filter(i -> plan.get(i - 1).matches(".*Index (Only )?Scan .*" + table + ".*"))
                .mapToObj(plan::get)
                .toList();
    }

    private List<String> plan(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String[] parts = sql.split(";", 2);
            statement.execute(parts[0]);
            AtomicInteger parameters = new AtomicInteger();
            String numbered =
                    Pattern.compile("\\?").matcher(parts[1]).replaceAll(found -> "\\$" + parameters.incrementAndGet());
            statement.execute("prepare planned as " + numbered);
            List<String> plan = new ArrayList<>();
            String nothing = String.join(", ", Collections.nCopies(parameters.get(), "null"));
            try (ResultSet lines = statement.executeQuery("explain execute planned (" + nothing + ")")) {
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
            }
            statement.execute("deallocate planned");
            connection.rollback();
            return plan;
        }
    }
}

package org.casereviewupdate.support;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.casereviewupdate.relay.KeptConnections;

/**
 * Before each test: empty tables, an empty mailbox, the clock at its start, no connection to the relay. A table whose file is empty is left
 * alone: emptying all of them makes new files for each and its indexes, which takes longer than many a test.
 */
public class CleanSlate implements QuarkusTestBeforeEachCallback {

    private static final String EMPTY_ALL_TABLES = """
            do $$
            begin
                execute (
                    select coalesce('truncate ' || string_agg(quote_ident(relname), ', ') || ' restart identity cascade', 'select')
                    from pg_class
                    where relnamespace = 'public'::regnamespace
                        and relkind = 'r'
                        and pg_relation_size(oid) > 0
                        and relname not in ('flyway_schema_history', 'audit_head', 'consent_head', 'subject', 'controlled_name', 'api_key'));
                delete from controlled_name where not shipped;
                update audit_head set hash = repeat('0', 64), tail_id = 0, tail_hash = repeat('0', 64);
                update consent_head set hash = repeat('0', 64), tail_id = 0, tail_hash = repeat('0', 64);
            end $$
            """;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Arc.container().instance(Mailbox.class).get().clear();
        Arc.container().instance(MovableClock.class).get().reset();
        Arc.container().instance(KeptConnections.class).get().forget();
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY_ALL_TABLES);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

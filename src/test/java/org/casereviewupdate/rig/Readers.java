package org.casereviewupdate.rig;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes confirmed subscribers straight into the database; a thousand of them over HTTP would take longer than the run. */
final class Readers {

    /** Where every reader of the rig lives: what shows this in a log has leaked an address. */
    static final String DOMAIN = "readers.example";

    /** Where every third of them does: a domain that may have a rate of its own. */
    static final String SLOW = "slow." + DOMAIN;

    /** Of those there are: an older version of the program may have made the schema. */
    private static final String EMPTY = """
        do $$
        begin
            execute (
                select 'truncate ' || string_agg(quote_ident(tablename), ', ') || ' cascade'
                from pg_tables
                where schemaname = 'public'
                    and tablename in ('delivery', 'delivery_batch', 'issue_item', 'issue', 'idempotency_key', 'case_review',
                        'consent_record', 'confirmation', 'sign_up', 'suppression', 'subscriber'));
        end $$
        """;

    private static final String INSERT = """
        insert into subscriber (id, version, status, address, address_key, address_hash,
            lawful_basis, language, detail, created_at, confirmed_at)
        values (?, 0, 'CONFIRMED', ?, ?, ?, 'CONSENT', 'en', 'FULL', now(), now())
        """;

    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 5;

    private Readers() {}

    /** Empties the tables of what earlier runs left, and writes so many readers. Answers their ids by address. */
    static Map<String, UUID> seed(Connection database, int readers) throws SQLException, GeneralSecurityException {
        Map<String, UUID> seeded = new HashMap<>();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Settings.SECRET, "HmacSHA256"));
        database.setAutoCommit(false);
        try (Statement empty = database.createStatement();
                PreparedStatement insert = database.prepareStatement(INSERT)) {
            empty(database, empty);
            for (int i = 0; i < readers; i++) {
                String address = "reader" + i + "@" + (i % 3 == 0 ? SLOW : DOMAIN);
                UUID id = UUID.randomUUID();
                seeded.put(address, id);
                insert.setObject(1, id);
                insert.setString(2, address);
                insert.setString(3, address);
                insert.setBytes(4, mac.doFinal(address.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        database.commit();
        return seeded;
    }

    /** The replicas look into these tables all the time; a deadlock with one of them is not what the run is about. */
    private static void empty(Connection database, Statement statement) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                statement.execute(EMPTY);
                return;
            } catch (SQLException failed) {
                if (!DEADLOCK.equals(failed.getSQLState()) || tries == MOST_TRIES) {
                    throw failed;
                }
                database.rollback();
            }
        }
    }
}

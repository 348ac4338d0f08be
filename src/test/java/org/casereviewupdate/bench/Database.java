package org.casereviewupdate.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;

/** A real PostgreSQL that promises what one in production does, and says so before anything is measured. */
final class Database implements AutoCloseable {

    /** {@code -Dbench.postgres=plan_cache_mode=force_generic_plan,wal_compression=on}: to try out what a setting brings. */
    private static final String[] MORE = Stream.of(
                    System.getProperty("bench.postgres", "").split(","))
            .filter(setting -> setting.contains("="))
            .toArray(String[]::new);

    private final EmbeddedPostgres server;
    private final ProcessHandle postmaster;
    private final Connection connection;

    private Database(EmbeddedPostgres server, ProcessHandle postmaster, Connection connection) {
        this.server = server;
        this.postmaster = postmaster;
        this.connection = connection;
    }

    static Database start() {
        try {
            Path data = Files.createTempDirectory("bench-postgresql").resolve("data");
            EmbeddedPostgres.Builder settings = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_planning", "on");
            for (String setting : MORE) {
                settings.setServerConfig(setting.replaceFirst("=.*", ""), setting.replaceFirst(".*?=", ""));
            }
            EmbeddedPostgres server = settings.start();
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            String url = server.getJdbcUrl("postgres", "postgres");
            Database database = new Database(
                    server,
                    ProcessHandle.of(pid).orElseThrow(),
                    DriverManager.getConnection(url, "postgres", "postgres"));
            database.insistOnDurability();
            database.execute("create extension pg_stat_statements");
            return database;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** Of the server with all its backends and writers. */
    Duration cpu() {
        return Cpu.ofFamily(postmaster);
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String text(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    double number(String sql) {
        return Double.parseDouble(text(sql));
    }

    /** Adds to a table where PostgreSQL's time went since the statistics were reset. */
    void explain(Table table, int bytes, int connections, int messages) {
        String sql = """
            select concat_ws(' | ',
                round(calls * 1000.0 / %1$d, 1),
                round((total_exec_time * 1000 / calls)::numeric),
                round((total_plan_time * 1000 / calls)::numeric),
                round((total_exec_time + total_plan_time)::numeric * 1000 / %1$d, 1),
                round(rows * 1.0 / calls, 1),
                left(regexp_replace(query, E'\\\\s+', ' ', 'g'), 60))
            from pg_stat_statements
            order by total_exec_time + total_plan_time desc
            limit 6
            """.formatted(messages);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                table.row("%,d | %d | %s", bytes, connections, rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** So many confirmed subscribers and no others, with ids that rise as those made one after another do. */
    void subscribers(int wanted) {
        execute(
                "truncate delivery, delivery_batch, issue_item, issue, idempotency_key, consent_record, confirmation, sign_up,"
                        + " subscriber cascade");
        execute("""
            insert into subscriber (id, version, status, address, address_key, address_hash,
                lawful_basis, language, detail, created_at, confirmed_at)
            select ('01990000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, 0, 'CONFIRMED',
                address, address, sha256(address::bytea), 'CONSENT', 'en', 'FULL', now(), now()
            from generate_series(1, %d) as number,
                lateral (select 'reader-' || lpad(number::text, 7, '0') || '@example.org' as address) as made
            """.formatted(wanted));
        execute("vacuum analyze");
    }

    @Override
    public void close() {
        try {
            connection.close();
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            postmaster.destroyForcibly();
        }
    }

    private void insistOnDurability() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = text("show " + setting);
            if (!"on".equals(value)) {
                throw new IllegalStateException(setting + " is " + value + ": what was measured would mean nothing");
            }
        }
    }
}

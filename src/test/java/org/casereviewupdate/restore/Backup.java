package org.casereviewupdate.restore;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps the state of every table and puts it back so that nothing about the database shows it: as a data directory copied back does. */
@Singleton
class Backup {

    private static final String TAKE = """
            do $$
            declare
                name text;
            begin
                drop schema if exists kept cascade;
                create schema kept;
                for name in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('create table kept.%1$I as table public.%1$I', name);
                end loop;
            end $$
            """;

    private static final String PUT_BACK = """
            do $$
            declare
                name text;
            begin
                set local session_replication_role = replica;
                for name in select tablename from pg_tables where schemaname = 'kept' loop
                    execute format('delete from public.%1$I', name);
                    execute format('insert into public.%1$I overriding system value select * from kept.%1$I', name);
                end loop;
            end $$
            """;

    private final DataSource database;

    Backup(DataSource database) {
        this.database = database;
    }

    void take() {
        execute(TAKE);
    }

    void putBack() {
        execute(PUT_BACK);
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

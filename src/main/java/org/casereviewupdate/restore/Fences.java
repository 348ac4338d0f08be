package org.casereviewupdate.restore;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.Session;

/** The one row that says what the database was. */
@Singleton
class Fences implements PanacheRepositoryBase<FenceRow, Boolean> {

    private final Session database;

    Fences(Session database) {
        this.database = database;
    }

    Optional<FenceRow> current() {
        return findByIdOptional(true);
    }

    /** The row, made at the first start ever, with every other copy of the program waiting. */
    FenceRow locked(Marks marks, int epoch) {
        database.createNativeMutationQuery("""
                        insert into fence (system_identifier, timeline, database_oid, table_oid, epoch)
                        values (cast(:system as bigint), cast(:timeline as int), :database, :table, :epoch)
                        on conflict do nothing
                        """)
                .setParameter("system", marks.systemIdentifier())
                .setParameter("timeline", marks.timeline())
                .setParameter("database", marks.databaseOid())
                .setParameter("table", marks.tableOid())
                .setParameter("epoch", epoch)
                .executeUpdate();
        return locked();
    }

    FenceRow locked() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
    }
}

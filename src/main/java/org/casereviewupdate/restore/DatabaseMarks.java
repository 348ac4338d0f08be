package org.casereviewupdate.restore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the database what it is. Every role may by default; where it may not, the cluster's marks are left out. */
@Singleton
class DatabaseMarks {

    private static final Logger LOG = Logger.getLogger(DatabaseMarks.class);

    /**
     * A standby that was promoted is on a new timeline at once, and its control file says so of the last checkpoint only after the next one;
     * until then that stands where recovery has ended.
     */
    private static final String CLUSTER = """
            select system.system_identifier, greatest(checkpoint.timeline_id, recovery.min_recovery_end_timeline) as timeline_id
            from pg_control_system() system, pg_control_checkpoint() checkpoint, pg_control_recovery() recovery
            """;

    private final Session database;
    private volatile @Nullable Boolean clusterTells;

    DatabaseMarks(Session database) {
        this.database = database;
    }

    /** The marks of the database as it is now, within the caller's transaction. */
    Marks read() {
        Object[] cluster = clusterTells()
                ? database.createNativeQuery(CLUSTER, Object[].class).getSingleResult()
                : new Object[2];
        Object[] oids = database.createNativeQuery("""
                        select cast(oid as bigint), cast(cast(to_regclass('fence') as oid) as bigint)
                        from pg_database
                        where datname = current_database()
                        """, Object[].class).getSingleResult();
        return new Marks((Long) cluster[0], (Integer) cluster[1], (Long) oids[0], (Long) oids[1]);
    }

    private boolean clusterTells() {
        if (clusterTells == null) {
            clusterTells = tryCluster();
        }
        return Objects.requireNonNull(clusterTells);
    }

    /** In a transaction of its own, because a refusal ends the one it happens in. */
    private boolean tryCluster() {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            database.createNativeQuery(CLUSTER, Object[].class).getSingleResult());
            return true;
        } catch (RuntimeException refused) {
            LOG.warn("The database does not tell which cluster it is in; some restores are noticed only by the second"
                    + " copy or by case-review-update.restore.epoch");
            return false;
        }
    }
}

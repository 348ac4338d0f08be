package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.util.Random;

/** A scenario in which the program does not have its connections to PostgreSQL to itself. */
final class Poolers {

    private Poolers() {}

    /** Two replicas migrate an empty database through a pooler; then an issue leaves, and one of them is killed. */
    static Run between(Rig rig, Random random, int readers) throws SQLException {
        try (Pooler pooler = Pooler.before(rig.postgres())) {
            try {
                migrate(rig, pooler);
                return killOne(rig, pooler, random, readers);
            } finally {
                rig.replicas().forEach(rig::kill);
            }
        }
    }

    private static void migrate(Rig rig, Pooler pooler) throws SQLException {
        rig.execute("drop database if exists pooled with (force)");
        rig.execute("create database pooled");
        rig.only(2, pooler.options("pooled"));
        rig.replicas().forEach(rig::kill);
    }

    private static Run killOne(Rig rig, Pooler pooler, Random random, int readers) {
        rig.only(2, pooler.options("postgres"));
        Run run = rig.release(readers);
        run.awaitAccepted(readers / 10 + random.nextInt(readers / 2));
        rig.kill(rig.replica(random.nextInt(2)));
        run.doubtOf(1);
        run.hurry();
        rig.another(pooler.options("postgres"));
        run.awaitSent();
        return run;
    }
}

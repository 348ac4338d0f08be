package org.casereviewupdate.restore;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a database is known again.
 *
 * @param systemIdentifier of the cluster; null where an ordinary role is not told
 * @param timeline of the cluster: another one after a promotion or a recovery to a point in time; null where an ordinary role is not told
 * @param databaseOid of the database in its cluster
 * @param tableOid of the fence's table: another one after a dump was loaded
 */
@Embeddable
record Marks(@Nullable Long systemIdentifier, @Nullable Integer timeline, long databaseOid, long tableOid) {

    /** What speaks for another database than these marks were taken of, in words. */
    List<String> signsOfChange(Marks now) {
        List<String> signs = new ArrayList<>();
        if (differ(systemIdentifier, now.systemIdentifier)) {
            signs.add("it is in another cluster");
        }
        if (differ(timeline, now.timeline)) {
            signs.add("its cluster was promoted or recovered (timeline " + timeline + " became " + now.timeline + ")");
        }
        if (databaseOid != now.databaseOid) {
            signs.add("it is another database of its cluster");
        }
        if (tableOid != now.tableOid) {
            signs.add("its tables were made anew, as loading a dump does");
        }
        return signs;
    }

    private static boolean differ(@Nullable Number then, @Nullable Number now) {
        return then != null && now != null && !then.equals(now);
    }
}

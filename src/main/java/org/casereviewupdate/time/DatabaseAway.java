package org.casereviewupdate.time;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether it was the database that did not do as it was asked, or what it was asked: whoever waits for it may try the same again. */
public final class DatabaseAway {

    /** Classes 21, 22, 23 and 42 are about what was said; every other is about who should have listened (PostgreSQL, appendix A). */
    private static final Set<String> REFUSALS = Set.of("21", "22", "23", "42");

    private DatabaseAway() {}

    /**
     * Whether a failure came of a database that was away.
     *
     * @param failure the failure, or what something else made of it; one without an {@link SQLException} among its causes did not
     */
    public static boolean caused(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !isRefusal(sql.getSQLState());
            }
        }
        return false;
    }

    private static boolean isRefusal(@Nullable String state) {
        return state != null && state.length() == 5 && REFUSALS.contains(state.substring(0, 2));
    }
}

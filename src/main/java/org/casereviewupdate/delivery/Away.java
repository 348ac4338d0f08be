package org.casereviewupdate.delivery;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether it was the database that did not do as it was asked, or what it was asked. */
final class Away {

    private Away() {}

    /** Whether a failure came of a database that was away. */
    static boolean caused(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failed) {
                return !isRefusal(failed);
            }
        }
        return false;
    }

    /** Classes 21, 22, 23 and 42 are about what was said; every other is about who should have listened. */
    static boolean isRefusal(SQLException failed) {
        String state = failed.getSQLState();
        return state != null
                && (state.startsWith("21")
                        || state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("42"));
    }
}

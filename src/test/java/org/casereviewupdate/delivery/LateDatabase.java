package org.casereviewupdate.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/** The database, a long way off. */
final class LateDatabase {

    private LateDatabase() {}

    /** What is asked of it is under way for so many milliseconds. */
    static DataSource asked(DataSource database, IntSupplier delays) {
        return behind(DataSource.class, database, delays, () -> 0);
    }

    /** What it answers is under way for so many milliseconds. */
    static DataSource answers(DataSource database, IntSupplier delays) {
        return behind(DataSource.class, database, () -> 0, delays);
    }

    private static <T> T behind(Class<T> type, T near, IntSupplier there, IntSupplier back) {
        return type.cast(Proxy.newProxyInstance(
                LateDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean query = method.getName().equals("executeQuery");
                    Object answer;
                    try {
                        waitFor(query, there);
                        answer = method.invoke(near, arguments);
                        waitFor(query, back);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (answer instanceof Connection connection) {
                        return behind(Connection.class, connection, there, back);
                    }
                    return answer instanceof PreparedStatement statement
                            ? behind(PreparedStatement.class, statement, there, back)
                            : answer;
                }));
    }

    private static void waitFor(boolean query, IntSupplier millis) {
        if (query) {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis.getAsInt());
            // A permit that is left from waiting for a connection would end the first one at once.
            while (until - System.nanoTime() > 0) {
                LockSupport.parkNanos(until - System.nanoTime());
            }
        }
    }
}

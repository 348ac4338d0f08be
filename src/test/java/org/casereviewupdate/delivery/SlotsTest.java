package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

@FeatureTest
class SlotsTest {

    private static final Rate RATE = new Rate("slots of two", 10);

    @Inject
    DataSource database;

    @Test
    void d_30_slots_stay_apart_where_the_database_answers_one_of_two_replicas_late() throws SQLException {
        Slots near = new Slots(database);
        Slots far = new Slots(late(database));
        List<Long> all = new ArrayList<>();

        int fromFar = 0;
        for (int round = 0; round < 20 && fromFar < 6; round++) {
            all.addAll(near.take(RATE, 2, 0));
            List<Long> taken = far.take(RATE, 2, 0);
            fromFar += taken.size();
            all.addAll(taken);
        }

        Collections.sort(all);
        assertThat(fromFar).isGreaterThanOrEqualTo(6);
        assertThat(IntStream.range(1, all.size()).mapToObj(i -> all.get(i) - all.get(i - 1)))
                .allSatisfy(space -> assertThat(space).isGreaterThanOrEqualTo(RATE.gap() - Rate.PROMPT));
    }

    /** The same database, a long way off: what it answers is a fifth of a second old. */
    private static DataSource late(DataSource database) {
        return behind(DataSource.class, database);
    }

    private static <T> T behind(Class<T> type, T near) {
        return type.cast(Proxy.newProxyInstance(
                SlotsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(near, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (method.getName().equals("executeQuery")) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                    }
                    return answer instanceof Connection connection
                            ? behind(Connection.class, connection)
                            : answer instanceof PreparedStatement statement
                                    ? behind(PreparedStatement.class, statement)
                                    : answer;
                }));
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        Slots far = new Slots(late(database, () -> 200));
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

    @Test
    void slots_whose_answer_came_too_late_are_asked_for_again() throws SQLException {
        Iterator<Integer> delays = List.of(300, 0).iterator();
        Slots once = new Slots(late(database, delays::next));

        assertThat(once.take(new Rate("slots of one that is late once", 10), 1, 0))
                .hasSize(1);
        assertThat(delays).isExhausted();
    }

    @Test
    void a_database_that_answers_later_and_later_gives_no_slots_and_the_caller_is_told() {
        Iterator<Integer> delays = Stream.iterate(50, last -> 2 * last).iterator();
        Slots never = new Slots(late(database, delays::next));

        assertThatThrownBy(() -> never.take(new Rate("slots of one that is ever later", 10), 1, 0))
                .isInstanceOf(SQLTransientException.class);
    }

    @Test
    void d_30_a_slot_at_a_moment_is_taken_once_and_the_next_a_gap_later() throws SQLException {
        Rate rate = new Rate("slots at a moment", 10);
        Slots one = new Slots(database);
        Slots other = new Slots(database);
        long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);

        assertThat(one.takeAt(rate, at)).isTrue();
        assertThat(other.takeAt(rate, at)).isFalse();
        assertThat(other.next(rate)).isBetween(at + rate.gap() - 2 * Rate.EARLY, at + rate.gap() + Rate.EARLY);
        assertThat(other.takeAt(rate, at + rate.gap() / 2)).isFalse();
        assertThat(other.takeAt(rate, at + rate.gap() + Rate.EARLY)).isTrue();
    }

    @Test
    void d_30_slots_at_a_moment_stay_apart_where_the_database_answers_one_of_two_replicas_late() throws SQLException {
        Rate rate = new Rate("slots at a moment of two", 10);
        Slots near = new Slots(database);
        Slots far = new Slots(late(database, () -> 100));
        List<Long> all = new ArrayList<>();

        int fromFar = 0;
        for (int round = 0; round < 60 && fromFar < 4; round++) {
            long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
            if (round % 3 == 0 && near.takeAt(rate, at)) {
                all.add(at);
            }
            if (far.takeAt(rate, at + rate.gap() / 2)) {
                all.add(at + rate.gap() / 2);
                fromFar++;
            }
        }

        Collections.sort(all);
        assertThat(fromFar).isGreaterThanOrEqualTo(4);
        assertThat(IntStream.range(1, all.size()).mapToObj(i -> all.get(i) - all.get(i - 1)))
                .allSatisfy(space -> assertThat(space).isGreaterThanOrEqualTo(rate.gap() - Rate.PROMPT - Rate.EARLY));
    }

    /** The same database, a long way off: what it answers is so many milliseconds old. */
    private static DataSource late(DataSource database, IntSupplier delays) {
        return behind(DataSource.class, database, delays);
    }

    private static <T> T behind(Class<T> type, T near, IntSupplier delays) {
        return type.cast(Proxy.newProxyInstance(
                SlotsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer;
                    try {
                        answer = method.invoke(near, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (method.getName().equals("executeQuery")) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delays.getAsInt()));
                    }
                    return answer instanceof Connection connection
                            ? behind(Connection.class, connection, delays)
                            : answer instanceof PreparedStatement statement
                                    ? behind(PreparedStatement.class, statement, delays)
                                    : answer;
                }));
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        Slots far = new Slots(LateDatabase.answers(database, () -> 200));
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
        Slots once = new Slots(LateDatabase.answers(database, delays::next));

        assertThat(once.take(new Rate("slots of one that is late once", 10), 1, 0))
                .hasSize(1);
        assertThat(delays).isExhausted();
    }

    @Test
    void a_database_that_answers_later_and_later_gives_no_slots_and_the_caller_is_told() {
        Iterator<Integer> delays = Stream.iterate(50, last -> 2 * last).iterator();
        Slots never = new Slots(LateDatabase.answers(database, delays::next));

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
        assertThat(other.takeAt(rate, at + rate.gap() - 3 * Rate.EARLY)).isFalse();
        assertThat(other.takeAt(rate, at + rate.gap() - Rate.EARLY / 2)).isTrue();
    }

    @Test
    void d_30_slots_at_a_moment_stay_apart_where_the_answers_to_one_of_two_replicas_come_late() throws SQLException {
        stayApart("answers late", new Slots(LateDatabase.answers(database, () -> 100)));
    }

    @Test
    void d_30_slots_at_a_moment_stay_apart_where_one_of_two_replicas_is_heard_late() throws SQLException {
        stayApart("asks late", new Slots(LateDatabase.asked(database, () -> 100)));
    }

    private void stayApart(String name, Slots far) throws SQLException {
        Rate rate = new Rate(name, 10);
        Slots near = new Slots(database);
        List<Long> all = new ArrayList<>();

        // So it knows how late it is.
        far.takeAt(new Rate(name + " before", 10), System.nanoTime());
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
}

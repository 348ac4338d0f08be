package org.casereviewupdate.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

@FeatureTest
class LimitsTest {

    private static final Limit TEN_AN_HOUR = new Limit("test.ten", 10, Duration.ofHours(1));
    private static final Limit ONE_A_DAY_AND_THREE = new Limit(
            "test.two-bounds",
            List.of(new Limit.Bound(1, Duration.ofDays(1)), new Limit.Bound(3, Duration.ofDays(365))));

    @Inject
    Limits limits;

    @Inject
    ForgetUsesJob forgetting;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void s_04_replicas_that_count_at_the_same_time_count_together() {
        long taken = IntStream.range(0, 60)
                .parallel()
                .filter(i -> take(new Use(TEN_AN_HOUR, "network")))
                .count();

        assertThat(taken).isEqualTo(10);
    }

    @Test
    void the_limit_holds_in_every_hour_wherever_it_begins() {
        int taken = 0;
        for (int minute = 0; minute < 180; minute++) {
            taken += take(new Use(TEN_AN_HOUR, "network")) ? 1 : 0;
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(taken).isEqualTo(30);
        assertThat(tables.rows("select cardinality(times) from limit_use")).containsExactly("10");
    }

    @Test
    void every_bound_holds() {
        List<Boolean> days = IntStream.range(0, 10)
                .mapToObj(day -> {
                    boolean first = take(new Use(ONE_A_DAY_AND_THREE, "address"));
                    boolean second = take(new Use(ONE_A_DAY_AND_THREE, "address"));
                    clock.advance(Duration.ofHours(25));
                    return first && !second;
                })
                .toList();

        assertThat(days)
                .startsWith(true, true, true, false)
                .filteredOn(day -> day)
                .hasSize(3);
    }

    @Test
    void what_the_second_limit_refuses_is_not_counted_by_the_first() {
        IntStream.range(0, 10).forEach(i -> take(new Use(TEN_AN_HOUR, "network")));

        boolean taken = take(new Use(ONE_A_DAY_AND_THREE, "address"), new Use(TEN_AN_HOUR, "network"));

        assertThat(taken).isFalse();
        assertThat(take(new Use(ONE_A_DAY_AND_THREE, "address"))).isTrue();
    }

    @Test
    void s_06_no_key_is_given_up_for_another() {
        tables.change("insert into limit_use (name, who, times, kept_until) select 'test.ten', 'full',"
                + " array_agg(timestamptz '2026-09-10T09:59:00Z'), '2026-09-10T10:59:00Z' from generate_series(1, 10)");
        tables.change("insert into limit_use (name, who, times, kept_until) select 'test.ten', 'other-' || number,"
                + " '{2026-09-10T09:59:30Z}', '2026-09-10T10:59:30Z' from generate_series(1, 20000) as number");

        forgetting.tick();

        assertThat(take(new Use(TEN_AN_HOUR, "full"))).isFalse();
        assertThat(tables.rows("select count(*) from limit_use")).containsExactly("20001");
    }

    @Test
    void what_no_longer_counts_is_forgotten() {
        tables.change("insert into limit_use (name, who, times, kept_until) select 'test.ten', 'other-' || number,"
                + " '{2026-09-10T08:59:30Z}', '2026-09-10T09:59:30Z' from generate_series(1, 2500) as number");
        take(new Use(TEN_AN_HOUR, "network"));

        forgetting.tick();
        assertThat(tables.rows("select who from limit_use")).containsExactly("network");

        clock.advance(Duration.ofHours(1));
        forgetting.tick();
        assertThat(tables.rows("select who from limit_use")).isEmpty();
    }

    @Test
    void who_is_to_be_forgotten_is_counted_by_no_limit() {
        take(new Use(TEN_AN_HOUR, "ann"));
        take(new Use(ONE_A_DAY_AND_THREE, "ann"));
        take(new Use(TEN_AN_HOUR, "bob"));

        QuarkusTransaction.requiringNew().run(() -> limits.forget("ann"));

        assertThat(tables.rows("select who from limit_use")).containsExactly("bob");
    }

    @Test
    void what_is_rolled_back_has_not_happened() {
        QuarkusTransaction.begin();
        limits.take(new Use(TEN_AN_HOUR, "network"));
        QuarkusTransaction.rollback();

        assertThat(tables.rows("select who from limit_use")).isEmpty();
    }

    private boolean take(Use... uses) {
        return QuarkusTransaction.requiringNew().call(() -> limits.take(uses));
    }
}

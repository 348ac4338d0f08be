package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * Hands out the slots of a rate to all replicas together: one row says when the next one is, by the database's clock, and one statement
 * takes some (the generic cell rate algorithm, without bursts). The answer says how far off they are, and one that is long on its way makes
 * them late by our clock: slots taken over a slow way to the database are set apart from the next by as much.
 */
@Singleton
class Slots {

    /** A clock that was set back leaves the row far in the future; nobody takes slots as far ahead as this. */
    private static final long FARTHEST = 100;

    private static final long ALWAYS = TimeUnit.DAYS.toNanos(10_000);

    private static final String SQL = """
            insert into rate (name, next_at)
            values (?, clock_timestamp() + ?::interval + ?::interval)
            on conflict (name) do update
            set next_at = greatest(
                    clock_timestamp() + ?::interval,
                    case when rate.next_at < clock_timestamp() + interval '1 minute' + ?::interval
                        then rate.next_at end)
                + ?::interval
            where rate.next_at < clock_timestamp() + ?::interval
                or rate.next_at > clock_timestamp() + interval '1 minute' + ?::interval
            returning extract(epoch from next_at - ?::interval - clock_timestamp())::float8
            """;

    private final DataSource connections;

    /** How long an answer of the database may take after what slow ones took lately: so far slots are set apart from whoever takes the next. */
    private volatile long apart;

    Slots(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Takes the next slots.
     *
     * @param count how many, at least one
     * @param lead how many nanoseconds from now the first one may be at the earliest
     * @return when they are, as values of {@link System#nanoTime}, one gap after the other; fewer, or none, if the answer took so long that they
     *     may be others' by now, and the next ones are then set further apart
     */
    List<Long> take(Rate rate, int count, long lead) throws SQLException {
        return take(rate, count, lead, ALWAYS);
    }

    /** Takes the next slots, as {@link #take}, if the first one is within a time from now; else none. */
    List<Long> takeWithin(Rate rate, int count, long horizon) throws SQLException {
        return take(rate, count, 0, horizon);
    }

    private List<Long> take(Rate rate, int count, long lead, long horizon) throws SQLException {
        // A hundredth of the rate, so that a moment's delay costs no slot where slots are rare.
        long mayTake = Math.max(apart, rate.gap() / 100);
        String taken = interval(count * rate.gap() + mayTake);
        String soonest = interval(lead);
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setString(1, rate.name());
            statement.setString(2, soonest);
            statement.setString(3, taken);
            statement.setString(4, soonest);
            statement.setString(5, interval(FARTHEST * rate.gap()));
            statement.setString(6, taken);
            statement.setString(7, interval(horizon));
            statement.setString(8, interval(FARTHEST * rate.gap()));
            statement.setString(9, taken);
            long asked = System.nanoTime();
            try (ResultSet row = statement.executeQuery()) {
                long told = System.nanoTime();
                apart = Math.max(told - asked > Rate.PROMPT ? Pace.allowance(told - asked) : 0, apart / 2);
                if (!row.next()) {
                    return List.of();
                }
                long first = told + Math.round(row.getDouble(1) * TimeUnit.SECONDS.toNanos(1));
                // Whether the database looked at its clock when it was asked or just now is not known: by so much the
                // last ones may be others'.
                long late = Math.max(0, told - asked - Rate.PROMPT - mayTake);
                return LongStream.range(0, count - (late + rate.gap() - 1) / rate.gap())
                        .mapToObj(i -> first + i * rate.gap())
                        .toList();
            }
        }
    }

    private static String interval(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos) + " microseconds";
    }
}

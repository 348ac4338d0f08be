package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
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

    /** How often slots are asked for whose answer comes too late: the next one is given as much time as the last one took, and more. */
    private static final int TRIES = 4;

    private static final String TAKE = """
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

    private static final String NEXT = """
            select extract(epoch from next_at - clock_timestamp())::float8
            from rate
            where name = ? and next_at < clock_timestamp() + interval '1 minute' + ?::interval
            """;

    private final DataSource connections;

    /** How long an answer of the database may take after what slow ones took lately: so far slots are set apart from whoever takes the next. */
    private volatile long apart;

    Slots(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Takes the next slots. Those that may be others' by the time the answer is here are let go, and the next ones set further apart.
     *
     * @param count how many, at least one
     * @param lead how many nanoseconds from now the first one may be at the earliest
     * @return when they are, as values of {@link System#nanoTime}, one gap after the other; at least one
     * @throws SQLException if the database is away, or its answers come later and later
     */
    List<Long> take(Rate rate, int count, long lead) throws SQLException {
        for (int tries = 0; tries < TRIES; tries++) {
            List<Long> taken = take(rate, count, () -> lead, ALWAYS, sparing(rate));
            if (!taken.isEmpty()) {
                return taken;
            }
            if (apart >= Pace.MOST_ALLOWED) {
                // More time than this is never set apart, and each try takes as much from the other replicas.
                break;
            }
        }
        throw new SQLTransientException("The answers of the database come too late");
    }

    /** Takes the next slots, as {@link #take}, if the first one is within a time from now and the answer comes soon enough; else none. */
    List<Long> takeWithin(Rate rate, int count, long horizon) throws SQLException {
        return take(rate, count, () -> 0, horizon, sparing(rate));
    }

    /**
     * Takes the slot at a moment.
     *
     * @param at the moment, as a value of {@link System#nanoTime}
     * @return whether it was free, or will be not later than {@link Rate#EARLY} after it (and {@link Rate#PROMPT}, where an answer takes its time
     *     to come); never if it comes later than that
     */
    boolean takeAt(Rate rate, long at) throws SQLException {
        // By so much the database may look at its clock after it was asked, and would find the slot free too early.
        long late = sparing(rate);
        return !take(rate, 1, () -> at - late - System.nanoTime(), Rate.EARLY, late)
                .isEmpty();
    }

    /** From when on the next slot can be taken after one that was taken at a moment, if no other replica takes it. */
    long nextAfter(Rate rate, long at) {
        return at + rate.gap() + sparing(rate) - Rate.EARLY;
    }

    /** From when on the next slot can be taken {@linkplain #takeAt at its moment}, as a value of {@link System#nanoTime}. */
    long next(Rate rate) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, rate.name());
            statement.setString(2, interval(FARTHEST * rate.gap()));
            try (ResultSet row = statement.executeQuery()) {
                return System.nanoTime() + (row.next() ? nanos(row.getDouble(1)) + sparing(rate) - Rate.EARLY : 0);
            }
        }
    }

    /** A hundredth of the rate, so that a moment's delay costs no slot where slots are rare. */
    private long sparing(Rate rate) {
        return Math.max(apart, rate.gap() / 100);
    }

    /**
     * Takes the next slots.
     *
     * @param away how far off the first one may be at the earliest, told when there is a connection
     * @param within how much later it may be
     * @param mayTake how long the answer may take: so far the slots are set apart from whoever takes the next
     */
    private List<Long> take(Rate rate, int count, LongSupplier away, long within, long mayTake) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(TAKE)) {
            long asked = System.nanoTime();
            long far = away.getAsLong();
            if (far + mayTake < -Rate.LATE) {
                // It took so long to get a connection that the moment has passed.
                return List.of();
            }
            long lead = Math.max(0, far);
            String taken = interval(count * rate.gap() + mayTake);
            statement.setString(1, rate.name());
            statement.setString(2, interval(lead));
            statement.setString(3, taken);
            statement.setString(4, interval(lead));
            statement.setString(5, interval(FARTHEST * rate.gap()));
            statement.setString(6, taken);
            statement.setString(7, interval(lead + within));
            statement.setString(8, interval(FARTHEST * rate.gap()));
            statement.setString(9, taken);
            try (ResultSet row = statement.executeQuery()) {
                long told = System.nanoTime();
                apart = Math.max(told - asked > Rate.PROMPT ? Pace.allowance(told - asked) : 0, apart / 2);
                if (!row.next()) {
                    return List.of();
                }
                long first = told + nanos(row.getDouble(1));
                // Whether the database looked at its clock when it was asked or just now is not known: by so much the
                // last ones may be others'.
                long late = Math.max(0, told - asked - Rate.PROMPT - mayTake);
                return LongStream.range(0, count - (late + rate.gap() - 1) / rate.gap())
                        .mapToObj(i -> first + i * rate.gap())
                        .toList();
            }
        }
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private static String interval(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos) + " microseconds";
    }
}

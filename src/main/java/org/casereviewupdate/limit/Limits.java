package org.casereviewupdate.limit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Counts what may happen only so often. The count is in the caller's transaction: what is rolled back has not happened.
 *
 * <p>Of several uses of different limits, callers name the narrower limit first, all in the same order, so that none waits for another in a
 * circle.
 */
@Singleton
public class Limits {

    private static final String TAKE = """
            insert into limit_use as counted (name, who, times, kept_until)
            values (:name, :who, array[cast(:now as timestamptz)], :until)
            on conflict (name, who) do update
            set times = array(select time from unnest(counted.times) as time where time > :oldest) || excluded.times,
                kept_until = excluded.kept_until
            where %s
            """;
    private static final String BELOW =
            "(select count(*) from unnest(counted.times) as time where time > :since%1$d) < :most%1$d";

    private final Session database;
    private final Clock clock;

    Limits(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts one use of each, if every limit has room for it; otherwise none. */
    @Transactional(TxType.MANDATORY)
    public boolean take(Use... uses) {
        // Looked at first, so that a use which the second limit refuses is not counted by the first. Between the look
        // and the count another copy may take the last room; then one use too many is counted, never one too few.
        return hasRoom(uses) && Stream.of(uses).allMatch(this::count);
    }

    /** Whether every limit has room. */
    @Transactional(TxType.MANDATORY)
    public boolean hasRoom(Use... uses) {
        return Stream.of(uses)
                .allMatch(use -> use.limit().bounds().stream().allMatch(bound -> counted(use, bound) < bound.most()));
    }

    /** Nothing of this has happened after all. */
    @Transactional(TxType.MANDATORY)
    public void forget(Use use) {
        database.createNativeMutationQuery("delete from limit_use where name = :name and who = :who")
                .setParameter("name", use.limit().name())
                .setParameter("who", use.who())
                .executeUpdate();
    }

    /** Whose uses these are is to be forgotten: none is counted any more, by any limit. */
    @Transactional(TxType.MANDATORY)
    public void forget(String who) {
        database.createNativeMutationQuery("delete from limit_use where who = :who")
                .setParameter("who", who)
                .executeUpdate();
    }

    /** In one statement, which waits for whoever counts the same and then looks again. */
    private boolean count(Use use) {
        Limit limit = use.limit();
        Instant now = clock.instant();
        String room = IntStream.range(0, limit.bounds().size())
                .mapToObj(BELOW::formatted)
                .collect(Collectors.joining(" and "));
        MutationQuery query = database.createNativeMutationQuery(TAKE.formatted(room))
                .setParameter("name", limit.name())
                .setParameter("who", use.who())
                .setParameter("now", now)
                .setParameter("until", now.plus(limit.memory()))
                .setParameter("oldest", now.minus(limit.memory()));
        for (int i = 0; i < limit.bounds().size(); i++) {
            query.setParameter("since" + i, now.minus(limit.bounds().get(i).within()));
            query.setParameter("most" + i, limit.bounds().get(i).most());
        }
        return query.executeUpdate() == 1;
    }

    private long counted(Use use, Limit.Bound bound) {
        return database.createNativeQuery("""
                        select count(*)
                        from limit_use, unnest(times) as time
                        where name = :name
                            and who = :who
                            and time > :since
                        """, Long.class)
                .setParameter("name", use.limit().name())
                .setParameter("who", use.who())
                .setParameter("since", clock.instant().minus(bound.within()))
                .getSingleResult();
    }
}

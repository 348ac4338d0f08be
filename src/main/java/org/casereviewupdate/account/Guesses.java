package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** How often somebody guessed, counted by all copies of the program together. */
@Singleton
class Guesses {

    /** The longest wait: an owner who was shut out by strangers gets in after that. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After a day without a guess it begins anew. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Session database;

    Guesses(Session database) {
        this.database = database;
    }

    /**
     * Counts a guess before it is looked at, so that a hundred at the same moment are a hundred.
     *
     * @return how many there were in a row
     * @throws TooManyGuesses if it comes too early; the caller's transaction then has to count nothing
     */
    int count(Hurdle hurdle, Instant now) {
        List<Integer> counted = database.createNativeQuery("""
                        insert into guess as g (name, failures, next_at, last_at)
                        values (:name, 1, :now, :now)
                        on conflict (name) do update
                        set failures = g.failures + 1,
                            next_at = case
                                when g.failures < :free then cast(:now as timestamptz)
                                else cast(:now as timestamptz)
                                    + make_interval(secs => least(:longest, power(2, least(g.failures + 1 - :free, 20))))
                            end,
                            last_at = :now
                        where g.next_at <= :now
                        returning failures
                        """, Integer.class)
                .setParameter("name", hurdle.name())
                .setParameter("now", now)
                .setParameter("free", hurdle.free())
                .setParameter("longest", LONGEST.toSeconds())
                .getResultList();
        if (counted.isEmpty()) {
            throw new TooManyGuesses(Duration.between(now, nextAt(hurdle)));
        }
        return counted.get(0);
    }

    /** The guess was right. */
    void forgive(Hurdle hurdle) {
        database.createNativeMutationQuery("delete from guess where name = :name")
                .setParameter("name", hurdle.name())
                .executeUpdate();
    }

    /** One guess of many people's was right; the others' still count. */
    void takeBack(Hurdle hurdle, Instant now) {
        database.createNativeMutationQuery(
                        "update guess set failures = greatest(failures - 1, 0), next_at = :now where name = :name")
                .setParameter("name", hurdle.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    void forgetOld(Instant now) {
        database.createNativeMutationQuery("delete from guess where last_at < :forgotten")
                .setParameter("forgotten", now.minus(FORGOTTEN))
                .executeUpdate();
    }

    private Instant nextAt(Hurdle hurdle) {
        return database.createNativeQuery("select next_at from guess where name = :name", Instant.class)
                .setParameter("name", hurdle.name())
                .getSingleResult();
    }
}

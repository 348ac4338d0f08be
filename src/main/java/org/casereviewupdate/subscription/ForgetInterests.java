package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * Forgets what nobody follows any more. In two statements: the first locks rows that look unwanted, so that nobody can begin to want them, and
 * passes over those that somebody takes up at this moment ({@link Interests#keep} locks what it finds); the second, which sees what was committed
 * meanwhile, deletes those that are unwanted still.
 */
@Singleton
class ForgetInterests {

    private static final String UNWANTED = """
            not exists (select from subscriber where interest_id = interest.id)
            and not exists (select from sign_up where interest_id = interest.id)
            """;

    private final Session database;

    ForgetInterests(Session database) {
        this.database = database;
    }

    /** Deletes some; says how many. */
    @Transactional
    int some() {
        List<Long> locked = database.createNativeQuery("""
                        select id
                        from interest
                        where %s
                        limit :most
                        for update skip locked
                        """.formatted(UNWANTED), Long.class)
                .setParameter("most", ForgetSubscribers.AT_A_TIME)
                .getResultList();
        return database.createNativeMutationQuery("delete from interest where id = any (:ids) and " + UNWANTED)
                .setParameter("ids", locked.toArray(Long[]::new))
                .executeUpdate();
    }
}

package org.casereviewupdate.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Records who did what, each entry sealed with the hash of the one before it; the table seals it.
 *
 * <p>An entry names things by id and never holds an address, a token or the text of a review.
 */
@Singleton
public class AuditTrail {

    private final Session database;
    private final Chains chains;
    private final Clock clock;

    AuditTrail(Session database, Chains chains, Clock clock) {
        this.database = database;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * Adds an entry within the caller's transaction: what was done and the record of it stand or fall together.
     *
     * @param actor the key or person that acted, or {@code system}
     * @param action what was done, as {@code issue.released}
     * @param subject the id of what it was done to
     * @param detail a reason or a number, without personal data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String actor, String action, String subject, String detail) {
        database.createNativeMutationQuery("""
                        insert into audit_entry (at, actor, action, subject, detail)
                        values (:now, :actor, :action, :subject, :detail)
                        """)
                .setParameter("now", clock.instant())
                .setParameter("actor", actor)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .setParameter("detail", detail)
                .executeUpdate();
    }

    /** Who last did something to a subject, if it is on record. */
    @Transactional
    public Optional<String> lastActor(String action, String subject) {
        return database.createNativeQuery("""
                        select actor
                        from audit_entry
                        where action = :action and subject = :subject
                        order by id desc
                        limit 1
                        """, String.class)
                .setParameter("action", action)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The id of the first entry whose seal does not match its content and its predecessor, if there is one. */
    public Optional<Long> firstBroken() {
        return Optional.ofNullable(chains.verify(Chain.AUDIT).firstBroken());
    }
}

package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** The forms that wait to be looked at. */
@Singleton
class SignUpRequests implements PanacheRepositoryBase<SignUpRequest, Long> {

    private final Session database;
    private final SessionFactory statements;

    SignUpRequests(Session database, SessionFactory statements) {
        this.database = database;
        this.statements = statements;
    }

    /**
     * Stores a form by one statement, which needs no transaction around it: the door is the busiest of all, and begin, commit and what watches
     * over them would cost it more than the row does.
     */
    void note(SignUpRequest form) {
        try (StatelessSession once = statements.openStatelessSession()) {
            once.insert(form);
        }
    }

    Optional<Long> firstAfter(long last) {
        return find("select r.id from SignUpRequest r where r.id > ?1 order by r.id", last)
                .project(Long.class)
                .firstResultOptional();
    }

    /** The form, unless it is done already or another process has it in hand. */
    Optional<SignUpRequest> take(long id) {
        return database.createNativeQuery(
                        "select * from sign_up where id = :id for update skip locked", SignUpRequest.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}

package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.Session;

/** The forms that wait to be looked at. */
@Singleton
class SignUpRequests implements PanacheRepositoryBase<SignUpRequest, Long> {

    private final Session database;

    SignUpRequests(Session database) {
        this.database = database;
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

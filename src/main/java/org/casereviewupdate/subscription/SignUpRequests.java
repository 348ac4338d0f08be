package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.Session;

/** The forms that wait to be looked at. */
@Singleton
class SignUpRequests implements PanacheRepositoryBase<SignUpRequest, Long> {

    /** Many times as long as a statement takes: where one hangs on a connection that is gone, others are tried. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Session database;
    private final DataSource connections;
    private final Together<SignUpRequest> together;

    SignUpRequests(Session database, DataSource connections) {
        this.database = database;
        this.connections = connections;
        this.together = new Together<>(this::store, PATIENCE);
    }

    /**
     * Stores a form in which nothing is singled out, by one statement for all who come at about the same time: the door is the busiest of all, and
     * what surrounds a row would cost it more than the row does. Within a transaction others would hang on its commit.
     */
    @Transactional(Transactional.TxType.NEVER)
    void note(SignUpRequest form) {
        together.write(form);
    }

    private void store(List<SignUpRequest> forms) {
        try (Connection connection = connections.getConnection()) {
            SignUpStatement.execute(connection, forms);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
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

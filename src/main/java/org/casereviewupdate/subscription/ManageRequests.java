package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.mail.EmailAddress;
import org.hibernate.Session;

/** The wishes for a link to one's own page that nobody has looked at yet. */
@Singleton
class ManageRequests {

    private final Session database;

    ManageRequests(Session database) {
        this.database = database;
    }

    /**
     * Adds one.
     *
     * @param network the fingerprint of the network it came from
     */
    void add(EmailAddress address, String network, Instant now) {
        database.createNativeMutationQuery(
                        "insert into manage_request (address, network, at) values (:address, :network, :now)")
                .setParameter("address", address.text())
                .setParameter("network", network)
                .setParameter("now", now)
                .executeUpdate();
    }

    Optional<Long> firstAfter(long last) {
        return database.createNativeQuery(
                        "select id from manage_request where id > :last order by id limit 1", Long.class)
                .setParameter("last", last)
                .uniqueResultOptional();
    }

    /** Takes a wish off the list, unless it is done already or another process has it in hand. */
    Optional<ManageRequest> take(long id) {
        return database.createNativeQuery("""
                        delete from manage_request
                        where id = (select id from manage_request where id = :id for update skip locked)
                        returning address, coalesce(network, '') as network
                        """, Object[].class)
                .addScalar("address", String.class)
                .addScalar("network", String.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(row -> new ManageRequest(new EmailAddress((String) row[0]), (String) row[1]));
    }

    /** Forgets what was asked for an address. */
    void forget(EmailAddress address) {
        database.createNativeMutationQuery("delete from manage_request where lower(address) = :key")
                .setParameter("key", address.key())
                .executeUpdate();
    }
}

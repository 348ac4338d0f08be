package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What opens the second door when the phone is lost: each code once. */
@Singleton
class RecoveryCodes {

    private static final int COUNT = 10;

    private final Session database;

    RecoveryCodes(Session database) {
        this.database = database;
    }

    /** New ones, in place of all there were. */
    List<String> renew(UUID person) {
        drop(person);
        List<Secret> codes = Stream.generate(Secret::typable).limit(COUNT).toList();
        codes.forEach(code -> database.createNativeMutationQuery(
                        "insert into recovery_code (person_id, secret_hash) values (:person, :hash)")
                .setParameter("person", person)
                .setParameter("hash", code.hash())
                .executeUpdate());
        return codes.stream().map(RecoveryCodes::inGroups).toList();
    }

    /** Whether this was one; it is none any more. */
    boolean use(UUID person, String typed) {
        Secret code = new Secret(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
        return database.createNativeMutationQuery(
                                "delete from recovery_code where person_id = :person and secret_hash = :hash")
                        .setParameter("person", person)
                        .setParameter("hash", code.hash())
                        .executeUpdate()
                == 1;
    }

    void drop(UUID person) {
        database.createNativeMutationQuery("delete from recovery_code where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private static String inGroups(Secret code) {
        return code.text().replaceAll("(.{4})(?=.)", "$1-");
    }
}

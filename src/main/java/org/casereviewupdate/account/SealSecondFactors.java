package org.casereviewupdate.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.casereviewupdate.token.Seals;
import org.jboss.logging.Logger;

/** Seals the keys of authenticator apps that are not sealed under the key that signs: after an upgrade, and after a rotation. */
@Singleton
class SealSecondFactors {

    private static final Logger LOG = Logger.getLogger(SealSecondFactors.class);

    private final People people;
    private final Seals seals;

    SealSecondFactors(People people, Seals seals) {
        this.people = people;
        this.seals = seals;
    }

    void run() {
        QuarkusTransaction.requiringNew()
                .run(() -> people.lockWithSecondFactor().stream()
                        .filter(person -> !person.sealAnew(seals))
                        .forEach(person -> LOG.errorf(
                                "The second factor of person %s was sealed under a key that token.keys no longer has. Put the key back, or have an admin"
                                        + " ask for no code until they set it up again.",
                                person.id())));
    }
}

package org.casereviewupdate.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.publisher.PublisherConfig;
import org.jboss.logging.Logger;

/** Lets the first person in: at a start that finds nobody, by a link that works once. */
@Singleton
class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);

    private final AccountConfig config;
    private final People people;
    private final Invitations invitations;
    private final Passwords passwords;
    private final PublisherConfig publisher;
    private final Clock clock;

    FirstAdmin(
            AccountConfig config,
            People people,
            Invitations invitations,
            Passwords passwords,
            PublisherConfig publisher,
            Clock clock) {
        this.config = config;
        this.people = people;
        this.invitations = invitations;
        this.passwords = passwords;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    void letIn(@Observes StartupEvent start) {
        if (people.count() > 0) {
            return;
        }
        if (config.firstEmail().isPresent() && config.firstPassword().isPresent()) {
            admit(
                    EmailAddress.parse(config.firstEmail().get()),
                    config.firstPassword().get());
            return;
        }
        Secret secret = Secret.random();
        invitations.persist(new Invitation(null, secret, clock.instant(), config.invitation()));
        // The only secret that is ever logged: nobody else could hand it over, and it is worth nothing once somebody is
        // in.
        LOG.warnf(
                "Nobody can sign in yet. To become the first admin, open this link, which works once and for %d hours: %s/console/invitation/%s",
                config.invitation().toHours(), publisher.baseUrl(), secret.text());
    }

    private void admit(EmailAddress email, String password) {
        Person person = new Person("First editor", email, Role.ADMIN, "system", clock.instant());
        person.setPasswordHash(passwords.hash(password));
        people.persist(person);
    }
}

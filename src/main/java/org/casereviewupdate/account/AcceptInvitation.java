package org.casereviewupdate.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.mail.EmailAddress;

/** Lets somebody set a password by a link that works once. */
@Singleton
public class AcceptInvitation {

    private final Invitations invitations;
    private final People people;
    private final Sessions sessions;
    private final Devices devices;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptInvitation(
            Invitations invitations,
            People people,
            Sessions sessions,
            Devices devices,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.people = people;
        this.sessions = sessions;
        this.devices = devices;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom a link is for; nobody yet if it makes the first admin.
     *
     * @throws NoSuchInvitation if it does not work any more
     */
    @Transactional
    public Optional<PersonView> look(String link) {
        return person(invitation(link)).map(Person::view);
    }

    /**
     * Sets the password of whom the link is for.
     *
     * @throws WeakPassword if it is too easy to guess
     * @throws NoSuchInvitation if the link does not work any more
     */
    public void setPassword(String link, String password) {
        String hash = passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            Invitation invitation = invitation(link);
            Person person = person(invitation).orElseThrow(NoSuchInvitation::new);
            accept(person, hash);
            invitations.dropAllOf(person.id());
        });
    }

    /** Makes the first admin, of whoever holds the link that the first start printed. */
    public void becomeFirstAdmin(String link, String name, EmailAddress email, String password) {
        if (name.isBlank() || name.length() > ManagePeople.LONGEST_NAME) {
            throw new NoName();
        }
        String hash = passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            Invitation invitation = invitation(link);
            if (person(invitation).isPresent() || people.count() > 0) {
                throw new NoSuchInvitation();
            }
            Person person = new Person(name.strip(), email, Role.ADMIN, "system", clock.instant());
            people.persist(person);
            accept(person, hash);
            invitations.deleteAll();
        });
    }

    private void accept(Person person, String hash) {
        person.setPasswordHash(hash);
        sessions.endAllOf(person.id());
        devices.forgetAllOf(person.id());
        audit.record(person.actor(), "person.password-set", person.id().toString(), "by invitation");
    }

    private Invitation invitation(String link) {
        return invitations.working(new Secret(link), clock.instant()).orElseThrow(NoSuchInvitation::new);
    }

    private Optional<Person> person(Invitation invitation) {
        return invitation.personId().map(id -> people.findByIdOptional(id).orElseThrow(NoSuchInvitation::new));
    }
}

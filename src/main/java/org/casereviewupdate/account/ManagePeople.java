package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.mail.EmailAddress;

/** Says who may work here and what they may do. What changes it signs the person out everywhere, so that it holds at once. */
@Singleton
public class ManagePeople {

    static final int LONGEST_NAME = 100;

    private final People people;
    private final Invitations invitations;
    private final Sessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final AccountConfig config;
    private final AuditTrail audit;
    private final Clock clock;

    ManagePeople(
            People people,
            Invitations invitations,
            Sessions sessions,
            RecoveryCodes recoveryCodes,
            AccountConfig config,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody, by name. */
    @Transactional
    public List<PersonView> all() {
        return people.byName().stream().map(Person::view).toList();
    }

    /** One of them. */
    @Transactional
    public PersonView find(UUID id) {
        return person(id).view();
    }

    /**
     * Lets somebody in.
     *
     * @return the secret of the link by which they set their password; it is told this once
     * @throws NoName if it is not said who it is
     * @throws NoRoleForPeople if it is the role of a program
     * @throws EmailTaken if somebody else signs in with that address
     */
    @Transactional
    public InvitedPerson invite(String name, EmailAddress email, Role role, String actor) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new NoName();
        }
        refuseProgramsRole(role);
        if (people.withEmail(email.key()).isPresent()) {
            throw new EmailTaken();
        }
        Person person = new Person(name.strip(), email, role, actor, clock.instant());
        people.persistAndFlush(person);
        audit.record(actor, "person.invited", person.id().toString(), role.word());
        return invitation(person);
    }

    /** Makes a link by which somebody sets their password anew; earlier ones stop working. */
    @Transactional
    public InvitedPerson inviteAgain(UUID id, String actor) {
        Person person = person(id);
        audit.record(actor, "person.invited-again", id.toString(), "");
        return invitation(person);
    }

    /**
     * Changes what somebody may do.
     *
     * @throws NoRoleForPeople if it is the role of a program
     * @throws LastAdmin if nobody else could manage people
     */
    @Transactional
    public void changeRole(UUID id, Role role, String actor) {
        Person person = person(id);
        if (person.role() == role) {
            return;
        }
        refuseProgramsRole(role);
        if (role != Role.ADMIN) {
            keepAnAdminBeside(person);
        }
        person.setRole(role);
        sessions.endAllOf(id);
        audit.record(actor, "person.role-changed", id.toString(), role.word());
    }

    /**
     * Shuts somebody out.
     *
     * @throws LastAdmin if nobody else could manage people
     */
    @Transactional
    public void lock(UUID id, String actor) {
        Person person = person(id);
        keepAnAdminBeside(person);
        person.lock(clock.instant());
        sessions.endAllOf(id);
        invitations.dropAllOf(id);
        audit.record(actor, "person.locked", id.toString(), "");
    }

    /** Lets somebody in again who was shut out. */
    @Transactional
    public void unlock(UUID id, String actor) {
        person(id).unlock();
        audit.record(actor, "person.unlocked", id.toString(), "");
    }

    /** For somebody who has lost their phone and their recovery codes. */
    @Transactional
    public void dropSecondFactor(UUID id, String actor) {
        person(id).dropSecondFactor();
        recoveryCodes.drop(id);
        sessions.endAllOf(id);
        audit.record(actor, "person.second-factor-dropped", id.toString(), "by an admin");
    }

    private InvitedPerson invitation(Person person) {
        invitations.dropAllOf(person.id());
        Secret secret = Secret.random();
        Invitation invitation = new Invitation(person, secret, clock.instant(), config.invitation());
        invitations.persist(invitation);
        return invitation.told(person, secret);
    }

    private static void refuseProgramsRole(Role role) {
        if (!role.isForPeople()) {
            throw new NoRoleForPeople();
        }
    }

    private void keepAnAdminBeside(Person person) {
        List<Person> admins = people.lockAdmins();
        if (admins.size() == 1 && admins.contains(person)) {
            throw new LastAdmin();
        }
    }

    private Person person(UUID id) {
        return people.findByIdOptional(id).orElseThrow(NoSuchPerson::new);
    }
}

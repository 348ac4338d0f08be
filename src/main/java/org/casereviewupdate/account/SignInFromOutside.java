package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.audit.AuditTrail;

/** Lets somebody in whom their organisation has signed in. What comes of it is a session of ours, which ends when ours end. */
@Singleton
public class SignInFromOutside {

    private final People people;
    private final Sessions sessions;
    private final OpenSession open;
    private final AuditTrail audit;
    private final Clock clock;

    SignInFromOutside(People people, Sessions sessions, OpenSession open, AuditTrail audit, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.open = open;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets them in with the highest role that the issuer names.
     *
     * @throws NoRole if it names none of ours, or an admin has locked them out here
     */
    @Transactional
    public Admission admit(OutsidePerson outside, Browser browser) {
        Role role = Arrays.stream(Role.values())
                .filter(Role::isForPeople)
                .filter(ours -> outside.roles().contains(ours.word()))
                .max(Comparator.naturalOrder())
                .orElseThrow(NoRole::new);
        Person person = people.from(outside.issuer(), outside.subject()).orElseGet(() -> newPerson(outside, role));
        if (person.isLocked()) {
            throw new NoRole();
        }
        if (person.role() != role) {
            person.setRole(role);
            sessions.endAllOf(person.id());
            audit.record("system", "person.role-changed", person.id().toString(), role.word());
        }
        return open.whole(person, browser, "organisation");
    }

    private Person newPerson(OutsidePerson outside, Role role) {
        String name = outside.name().isBlank() ? "Somebody" : shortened(outside.name());
        Person person = new Person(name, null, role, "system", clock.instant());
        person.comesFrom(outside.issuer(), outside.subject());
        people.persistAndFlush(person);
        audit.record("system", "person.came-from-outside", person.id().toString(), role.word());
        return person;
    }

    private static String shortened(String name) {
        return name.length() <= ManagePeople.LONGEST_NAME ? name : name.substring(0, ManagePeople.LONGEST_NAME);
    }
}

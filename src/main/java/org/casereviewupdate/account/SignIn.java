package org.casereviewupdate.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.token.Seals;

/**
 * Lets somebody in by a password, and then by a second factor if they have one.
 *
 * <p>A guess is counted, then looked at, whoever it is about: somebody who does not exist takes as long to be refused as somebody who does.
 * Passwords are compared outside any transaction, because that takes long.
 */
@Singleton
public class SignIn {

    private final People people;
    private final Passwords passwords;
    private final Turnstile turnstile;
    private final Seals seals;
    private final OpenSession open;
    private final Sessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final AccountConfig config;
    private final Clock clock;

    SignIn(
            People people,
            Passwords passwords,
            Turnstile turnstile,
            Seals seals,
            OpenSession open,
            Sessions sessions,
            RecoveryCodes recoveryCodes,
            AccountConfig config,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.turnstile = turnstile;
        this.seals = seals;
        this.open = open;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Takes an address and a password.
     *
     * @throws TooManyGuesses if there were too many guesses before this one
     * @throws WrongCredentials if they are not right, or the person is locked
     */
    public Admission withPassword(Credentials typed) {
        String key = key(typed.email());
        Turnstile.Entry entry =
                QuarkusTransaction.requiringNew().call(() -> turnstile.enter(key, typed.browser(), person(key)));
        if (!passwords.matches(typed.password(), entry.passwordHash())) {
            throw new WrongCredentials();
        }
        return QuarkusTransaction.requiringNew().call(() -> admit(person(key), entry, typed.browser()));
    }

    private Admission admit(Optional<Person> found, Turnstile.Entry entry, Browser browser) {
        Person person = found.filter(one -> !one.isLocked()).orElseThrow(WrongCredentials::new);
        turnstile.passed(entry);
        return person.hasSecondFactor() ? open.half(person) : open.whole(person, browser, "password");
    }

    /**
     * Takes the code of the second factor, or a recovery code.
     *
     * @param halfOpen the session that the password has opened half-way
     * @throws NotSignedIn if that session has run out
     * @throws WrongCode if the code is not right
     */
    public Admission withCode(String halfOpen, String code, Browser browser) {
        Secret secret = new Secret(halfOpen);
        Turnstile.Entry entry =
                QuarkusTransaction.requiringNew().call(() -> turnstile.enterSecond(halfSignedIn(secret), browser));
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = halfSignedIn(secret);
            String way = way(person, code);
            turnstile.passed(entry);
            sessions.end(secret);
            return open.whole(person, browser, way);
        });
    }

    private String way(Person person, String code) {
        if (person.accepts(code, clock.instant(), seals)) {
            return "password and code";
        }
        if (recoveryCodes.use(person.id(), code)) {
            return "password and recovery code";
        }
        throw new WrongCode();
    }

    private Person halfSignedIn(Secret secret) {
        Instant now = clock.instant();
        return sessions.open(secret, now, now.minus(config.sessionIdle()))
                .filter(Session::isSecondFactorDue)
                .flatMap(session -> people.findByIdOptional(session.personId()))
                .filter(person -> !person.isLocked())
                .orElseThrow(NotSignedIn::new);
    }

    private Optional<Person> person(String key) {
        return people.withEmail(key);
    }

    /** What is no address is looked up all the same, and not found. */
    private static String key(String typed) {
        try {
            return EmailAddress.parse(typed).key();
        } catch (MailAddressProblem noAddress) {
            return "?" + typed;
        }
    }
}

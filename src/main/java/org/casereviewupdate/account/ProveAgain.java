package org.casereviewupdate.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.token.Seals;
import org.jspecify.annotations.Nullable;

/** Lets somebody who is signed in prove once more that it is they who sit there, before what harms most if it is not. */
@Singleton
public class ProveAgain {

    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Turnstile turnstile;
    private final Seals seals;
    private final AccountConfig config;
    private final Clock clock;

    ProveAgain(
            People people,
            Sessions sessions,
            Passwords passwords,
            Turnstile turnstile,
            Seals seals,
            AccountConfig config,
            Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.turnstile = turnstile;
        this.seals = seals;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the last proof is fresh. */
    public boolean isFresh(@Nullable Instant provedAt) {
        return provedAt != null && provedAt.isAfter(clock.instant().minus(config.proofFresh()));
    }

    /**
     * Takes the password, or a code where there is a second factor.
     *
     * @throws TooManyGuesses if there were too many guesses before this one
     * @throws WrongProof if it is neither
     */
    public void with(String typed, SignedInPerson who, Browser browser) {
        Turnstile.Entry entry =
                QuarkusTransaction.requiringNew().call(() -> turnstile.enterSecond(person(who), browser));
        boolean code = QuarkusTransaction.requiringNew().call(() -> person(who).accepts(typed, clock.instant(), seals));
        if (!code && !passwords.matches(typed, hash(who))) {
            throw new WrongProof();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            turnstile.passed(entry);
            Optional<Session> session = sessions.findByIdOptional(who.session());
            session.orElseThrow(NotSignedIn::new).proved(clock.instant());
        });
    }

    private @Nullable String hash(SignedInPerson who) {
        return QuarkusTransaction.requiringNew().call(() -> person(who).passwordHash());
    }

    private Person person(SignedInPerson who) {
        return people.findByIdOptional(who.id()).orElseThrow(NotSignedIn::new);
    }
}

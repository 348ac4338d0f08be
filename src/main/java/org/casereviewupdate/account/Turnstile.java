package org.casereviewupdate.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow without shutting anybody out. Guesses are counted by account and by network; a browser that the owner has used before
 * is counted apart, so that strangers cannot keep the owner waiting. It runs within its caller's transaction.
 */
@Singleton
class Turnstile {

    /** So many in a row are no slip: somebody is told. */
    private static final int ALARMING = 10;

    private final Guesses guesses;
    private final Devices devices;
    private final AuditTrail audit;
    private final Clock clock;
    private final Counter alarms;

    Turnstile(Guesses guesses, Devices devices, AuditTrail audit, Clock clock, MeterRegistry metrics) {
        this.guesses = guesses;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
        this.alarms = Counter.builder("sign_in_attacks")
                .description("Accounts at which somebody guessed " + ALARMING + " times in a row")
                .register(metrics);
    }

    /** Counts an attempt to sign in, or refuses to look at it. */
    Entry enter(String key, Browser browser, Optional<Person> person) {
        Instant now = clock.instant();
        guesses.forgetOld(now);
        String hash = person.map(Person::passwordHash).orElse(null);
        if (person.filter(one -> devices.knows(browser.secret(), one.id())).isPresent()) {
            Hurdle device = Hurdle.device(required(browser.secret()));
            count(device, now, person);
            return new Entry(hash, device, null);
        }
        Hurdle network = Hurdle.network(browser.address());
        guesses.count(network, now);
        Hurdle account = Hurdle.account(key);
        count(account, now, person);
        return new Entry(hash, account, network);
    }

    /** Counts an attempt at the second factor. */
    Entry enterSecond(Person person, Browser browser) {
        Hurdle first = devices.knows(browser.secret(), person.id())
                ? Hurdle.device(required(browser.secret()))
                : Hurdle.account(person.id().toString());
        Hurdle own = first.forSecondFactor();
        count(own, clock.instant(), Optional.of(person));
        return new Entry(null, own, null);
    }

    private void count(Hurdle own, Instant now, Optional<Person> person) {
        if (guesses.count(own, now) == ALARMING) {
            alarms.increment();
            person.ifPresent(
                    one -> audit.record("system", "person.guessed-at", one.id().toString(), "" + ALARMING));
        }
    }

    /** It was no guess. */
    void passed(Entry entry) {
        guesses.forgive(entry.own());
        if (entry.network() != null) {
            guesses.takeBack(entry.network(), clock.instant());
        }
    }

    private static Secret required(@Nullable Secret secret) {
        return java.util.Objects.requireNonNull(secret, "a known device has a secret");
    }

    /**
     * An attempt that was let through.
     *
     * @param passwordHash what to compare with; null where there is nobody or no password
     * @param own the count of this account's or device's attempts
     * @param network the count of everybody's there, where it counts
     */
    record Entry(
            @Nullable String passwordHash,
            Hurdle own,
            @Nullable Hurdle network) {}
}

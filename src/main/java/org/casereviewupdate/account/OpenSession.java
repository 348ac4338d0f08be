package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

/** The last step of every way in: a session with an id that nobody has seen before. It runs within its caller's transaction. */
@Singleton
class OpenSession {

    /** How long somebody may look for their phone. */
    private static final Duration HALF_OPEN = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Devices devices;
    private final AuditTrail audit;
    private final AccountConfig config;
    private final Clock clock;

    OpenSession(Sessions sessions, Devices devices, AuditTrail audit, AccountConfig config, Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** The password was right, and a code is due. */
    Admission half(Person person) {
        Secret secret = Secret.random();
        sessions.persist(Session.halfOpen(person, secret, clock.instant(), HALF_OPEN));
        return new Admission(secret.text(), true, null);
    }

    /** Everything was right. */
    Admission whole(Person person, Browser browser, String way) {
        Instant now = clock.instant();
        Secret secret = Secret.random();
        person.signedIn(now);
        sessions.persist(Session.open(person, secret, now, config.sessionLongest()));
        audit.record(person.actor(), "person.signed-in", person.id().toString(), way);
        return new Admission(secret.text(), false, newDevice(person, browser, now));
    }

    private @Nullable String newDevice(Person person, Browser browser, Instant now) {
        if (devices.knows(browser.secret(), person.id())) {
            return null;
        }
        Secret device = Secret.random();
        devices.remember(device, person.id(), now);
        return device.text();
    }
}

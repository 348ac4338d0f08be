package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Clears away sessions, invitations and counts of guesses that are over. */
@Singleton
class ForgetSignIns {

    private final Sessions sessions;
    private final Invitations invitations;
    private final Guesses guesses;
    private final AccountConfig config;
    private final Clock clock;

    ForgetSignIns(Sessions sessions, Invitations invitations, Guesses guesses, AccountConfig config, Clock clock) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.guesses = guesses;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    void run() {
        Instant now = clock.instant();
        sessions.forgetOver(now, now.minus(config.sessionIdle()));
        invitations.forgetOver(now);
        guesses.forgetOld(now);
    }
}

package org.casereviewupdate.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Ends the session of one browser. */
@Singleton
public class SignOut {

    private final Sessions sessions;

    SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends it for all copies of the program; ending it again is no error. */
    @Transactional
    public void end(String session) {
        sessions.end(new Secret(session));
    }
}

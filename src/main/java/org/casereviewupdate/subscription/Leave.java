package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;
import org.jspecify.annotations.Nullable;

/** Leaving takes effect at once, from wherever it is asked, and asking twice is no error. */
@Singleton
class Leave {

    /** The page's address as the evidence names it: without the token. */
    private static final String PAGE = "/leave";

    private final Tokens tokens;
    private final Subscribers subscribers;
    private final OwnSubscription own;
    private final EndAgreement end;
    private final Clock clock;

    Leave(Tokens tokens, Subscribers subscribers, OwnSubscription own, EndAgreement end, Clock clock) {
        this.tokens = tokens;
        this.subscribers = subscribers;
        this.own = own;
        this.end = end;
        this.clock = clock;
    }

    /** Checks the link and changes nothing. */
    void look(String link) {
        if (tokens.read(Purpose.LEAVE, link).isEmpty()) {
            throw new NoSuchLink();
        }
    }

    /** Ends the agreement. A subscriber who is no longer on record has left already. */
    @Transactional
    void leave(String link, ConsentSource source) {
        Instant now = clock.instant();
        tokens.read(Purpose.LEAVE, link)
                .map(token -> subscribers.locked(token.subject()))
                .orElseThrow(NoSuchLink::new)
                .ifPresent(subscriber -> end.of(subscriber, PAGE, source, now));
    }

    /** Ends the agreement from the subscriber's own page, which closes. */
    @Transactional
    void leaveFromOwnPage(@Nullable String visit) {
        Instant now = clock.instant();
        end.of(own.locked(visit, now), OwnPages.PATH, ConsentSource.MAIL, now);
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.casereviewupdate.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Forgets whoever asks for it on their own page, which goes with everything else. */
@Singleton
class EraseOwn {

    /** How the audit trail names whoever acts on their own page. */
    private static final String ACTOR = "subscriber";

    private final OwnSubscription own;
    private final EraseSubscriber erasing;
    private final Clock clock;

    EraseOwn(OwnSubscription own, EraseSubscriber erasing, Clock clock) {
        this.own = own;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Transactional
    void erase(@Nullable String visit) {
        String address = Objects.requireNonNull(own.of(visit, clock.instant()).address(), "a page has an address");
        erasing.erase(new EmailAddress(address), ACTOR);
    }
}

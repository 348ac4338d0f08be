package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Closes a subscriber's own page before its time. */
@Singleton
class FinishVisit {

    private final Visits visits;
    private final Clock clock;

    FinishVisit(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Transactional
    void finish(@Nullable String visit) {
        visits.end(visits.find(visit, clock.instant()).subscriber());
    }
}

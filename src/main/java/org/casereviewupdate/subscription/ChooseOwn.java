package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Changes how a subscriber wants the newsletter, from their own page. */
@Singleton
class ChooseOwn {

    private final OwnSubscription own;
    private final ChangeChoice changing;
    private final Clock clock;

    ChooseOwn(OwnSubscription own, ChangeChoice changing, Clock clock) {
        this.own = own;
        this.changing = changing;
        this.clock = clock;
    }

    @Transactional
    void choose(@Nullable String visit, Choice wanted) {
        changing.change(own.receiving(visit, clock.instant()).id(), wanted);
    }
}

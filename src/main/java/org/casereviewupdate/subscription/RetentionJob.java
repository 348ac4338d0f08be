package org.casereviewupdate.subscription;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;
import org.casereviewupdate.time.Tick;

/** Forgets by itself what is kept for no longer. */
@Singleton
class RetentionJob implements Tick {

    private final EndRests rests;
    private final ForgetSubscribers forget;
    private final ForgetInterests interests;

    RetentionJob(EndRests rests, ForgetSubscribers forget, ForgetInterests interests) {
        this.rests = rests;
        this.forget = forget;
        this.interests = interests;
    }

    @Override
    @Scheduled(identity = "retention", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        all(rests::some);
        all(forget::lapsed);
        all(forget::unconfirmed);
        all(forget::addressesOfLeavers);
        all(forget::evidence);
        all(interests::some);
    }

    private static void all(IntSupplier some) {
        int gone = ForgetSubscribers.AT_A_TIME;
        while (gone == ForgetSubscribers.AT_A_TIME) {
            gone = some.getAsInt();
        }
    }
}

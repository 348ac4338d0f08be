package org.casereviewupdate.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Ticks, and has cleared away what is over and sealed what is not. */
@Singleton
class AccountJob implements Tick {

    private final ForgetSignIns forget;
    private final SealSecondFactors seal;

    AccountJob(ForgetSignIns forget, SealSecondFactors seal) {
        this.forget = forget;
        this.seal = seal;
    }

    @Override
    @Scheduled(identity = "account", every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        forget.run();
        seal.run();
    }
}

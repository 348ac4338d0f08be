package org.casereviewupdate.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.casereviewupdate.time.Tick;

/** Ticks, and has cleared away what is over. */
@Singleton
class AccountJob implements Tick {

    private final ForgetSignIns forget;

    AccountJob(ForgetSignIns forget) {
        this.forget = forget;
    }

    @Override
    @Scheduled(identity = "account", every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        forget.run();
    }
}

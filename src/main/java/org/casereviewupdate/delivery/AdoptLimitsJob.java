package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casereviewupdate.time.Tick;
import org.jboss.logging.Logger;

/**
 * Adopts the limits of recipient domains: all of them at the start, since they may have been changed; and later what waits for a domain that
 * has none here, once no other copy of the program sees to it.
 */
@Singleton
class AdoptLimitsJob implements Tick {

    private static final Logger LOG = Logger.getLogger(AdoptLimitsJob.class);

    private static final int TRIES = 5;

    private final AdoptLimits adopt;
    private final DeliveryConfig config;
    private final Clock clock;

    /** Since when a domain without a limit here has been seen to wait in vain. */
    private final Map<String, Instant> forsaken = new TreeMap<>();

    AdoptLimitsJob(AdoptLimits adopt, DeliveryConfig config, Clock clock) {
        this.adopt = adopt;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew().call(adopt::mixed).forEach(batch -> onceMore(() -> adopt.adopt(batch)));
        // Last, because somebody may have entered a few of these meanwhile, without a domain.
        onceMore(adopt::ledger);
    }

    /** Once more where the database gave somebody else the right of way, who enters deliveries of the same people in another order. */
    private static void onceMore(Runnable step) {
        for (int tries = 1; ; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(step);
                return;
            } catch (RuntimeException failed) {
                if (tries == TRIES) {
                    throw failed;
                }
                LOG.warnf(
                        "The limits could not be adopted (%s); once more",
                        failed.getClass().getSimpleName());
            }
        }
    }

    /** Takes over what has been forsaken for as long as a claim is good: an issue that was resumed a moment ago has not been. */
    @Override
    @Scheduled(identity = "adopt-limits", every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        Instant now = clock.instant();
        List<String> waiting = QuarkusTransaction.requiringNew().call(adopt::forsaken);
        forsaken.keySet().retainAll(waiting);
        waiting.forEach(domain -> forsaken.putIfAbsent(domain, now));
        List<String> orphans = forsaken.entrySet().stream()
                .filter(one -> !now.isBefore(one.getValue().plus(config.claimLease())))
                .map(Map.Entry::getKey)
                .toList();
        if (!orphans.isEmpty()) {
            LOG.warnf(
                    "No copy of the program has a limit for %s any more: what waits for them leaves without", orphans);
            QuarkusTransaction.requiringNew().run(() -> adopt.free(orphans));
        }
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;

/**
 * Whoever calls the newsletter spam is never mailed again: the agreement ends, and the address is among those that must not be mailed. Nothing
 * is sent to say so.
 */
@Singleton
public class HonourComplaint {

    private final Subscribers subscribers;
    private final Suppressions suppressions;
    private final EndAgreement end;
    private final Clock clock;

    HonourComplaint(Subscribers subscribers, Suppressions suppressions, EndAgreement end, Clock clock) {
        this.subscribers = subscribers;
        this.suppressions = suppressions;
        this.end = end;
        this.clock = clock;
    }

    /**
     * Ends the agreement of a subscriber within the caller's transaction; one who is no longer on record is not mailed anyway, and one who has
     * taken another address since is not the one who complains.
     *
     * @param mailed when what is complained of was mailed
     * @return whether the complainant is still on record at that address
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean of(UUID subscriber, Instant mailed) {
        Instant now = clock.instant();
        Optional<Subscriber> mailedHere = subscribers.locked(subscriber).filter(found -> found.wasMailedHere(mailed));
        mailedHere.ifPresent(complainant -> {
            Optional.ofNullable(complainant.address())
                    .ifPresent(address -> suppressions.suppress(EmailAddress.parse(address), "complaint"));
            end.silently(complainant, ConsentSource.DELIVERY, now);
        });
        return mailedHere.isPresent();
    }
}

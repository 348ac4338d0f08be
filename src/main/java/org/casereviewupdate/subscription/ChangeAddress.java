package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the wish to receive the newsletter at another address. The answer is the same for every address: whether that one may be mailed at
 * all is decided afterwards, by {@link PersonalLinkQueue}.
 */
@Singleton
class ChangeAddress {

    /** How long the owner of the new address has to press the button. */
    static final Duration VALID_FOR = Duration.ofDays(1);

    /** More slips than anybody makes in a day; a visit must not become a way to mail strangers. */
    private static final int MOST_A_DAY = 3;

    private final OwnSubscription own;
    private final PersonalLinks links;
    private final Clock clock;

    ChangeAddress(OwnSubscription own, PersonalLinks links, Clock clock) {
        this.own = own;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Tells the old address, asks the new one, and gives the new one in its normal form.
     *
     * @throws MailAddressProblem if no mail could reach it
     * @throws TooManyAddresses if there were some today already
     */
    @Transactional
    EmailAddress ask(@Nullable String visit, @Nullable String typed) {
        Instant now = clock.instant();
        Subscriber subscriber = own.receiving(visit, now);
        EmailAddress address = EmailAddress.parse(typed == null ? "" : typed);
        if (links.unansweredSince(now.minus(VALID_FOR), subscriber.id(), PersonalLinkKind.NEW_ADDRESS) >= MOST_A_DAY) {
            throw new TooManyAddresses();
        }
        links.supersede(subscriber.id(), PersonalLinkKind.NEW_ADDRESS, now);
        links.persist(PersonalLink.of(subscriber.id(), PersonalLinkKind.ADDRESS_NOTICE, now, VALID_FOR));
        links.persist(PersonalLink.toNewAddress(subscriber.id(), address, now, VALID_FOR));
        return address;
    }
}

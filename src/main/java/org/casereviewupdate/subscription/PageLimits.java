package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.casereviewupdate.limit.Limit;
import org.casereviewupdate.limit.Limits;
import org.casereviewupdate.limit.Use;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.token.Fingerprints;

/**
 * How many mails with a link to one's own page there may be: to one mailbox, which strangers must not be able to fill, and in all. They are
 * counted when a mail is decided upon, so that no answer tells of them.
 */
@Singleton
class PageLimits {

    private final Limits limits;
    private final Fingerprints fingerprints;
    private final Limit address;
    private final Limit all;

    PageLimits(Limits limits, Fingerprints fingerprints, SubscriptionConfig config) {
        this.limits = limits;
        this.fingerprints = fingerprints;
        // While a link works, there is no need for another.
        this.address = new Limit(
                "own-page.address",
                List.of(
                        new Limit.Bound(1, AnswerManageRequest.VALID_FOR),
                        new Limit.Bound(config.unusedLinksADay(), Duration.ofDays(1))));
        this.all = new Limit("own-page.all", config.mailsPerMinute(), Duration.ofMinutes(1));
    }

    boolean mayMail(Subscriber subscriber) {
        return limits.take(of(subscriber), Use.byAnybody(all));
    }

    /** Only the owner of the mailbox can have used a link: what was asked before does not count against them. */
    void answered(Subscriber subscriber) {
        limits.forget(of(subscriber));
    }

    private Use of(Subscriber subscriber) {
        String text = Objects.requireNonNull(subscriber.address(), "a page has an address");
        return new Use(address, fingerprints.of("address", new EmailAddress(text).folded()));
    }
}

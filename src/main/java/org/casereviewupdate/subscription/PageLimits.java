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
 * How many mails with a link to one's own page there may be: to one mailbox, which strangers must not be able to fill, from one network, and in
 * all. They are counted when a mail is decided upon, so that no answer tells of them.
 */
@Singleton
class PageLimits {

    private final Limits limits;
    private final Fingerprints fingerprints;
    private final Limit address;
    private final Limit network;
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
        this.network = new Limit("own-page.network", config.linksOfANetwork(), Duration.ofHours(1));
        this.all = new Limit("own-page.all", config.mailsPerMinute(), Duration.ofMinutes(1));
    }

    /** What stands for a network in the row of a wish. */
    String network(String seen) {
        return fingerprints.of("network", seen);
    }

    /** Whether no mail at all may leave at this moment, so that the wishes have to wait. */
    boolean areSpent() {
        return !limits.hasRoom(Use.byAnybody(all));
    }

    /** Whether a link may be sent. */
    boolean mayMail(ManageRequest request) {
        return limits.take(of(request.address()), new Use(network, request.network()), Use.byAnybody(all));
    }

    /** Only the owner of the mailbox can have used a link: what was asked before does not count against them. */
    void answered(Subscriber subscriber) {
        String text = Objects.requireNonNull(subscriber.address(), "a page has an address");
        limits.forget(of(new EmailAddress(text)));
    }

    private Use of(EmailAddress mailed) {
        return new Use(address, fingerprints.of("address", mailed.folded()));
    }
}

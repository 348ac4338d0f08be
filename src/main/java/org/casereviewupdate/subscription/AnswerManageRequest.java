package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.suppression.Suppressions;

/** Decides what the wish for a link to one's own page leads to: a mail, or silence. */
@Singleton
class AnswerManageRequest {

    /** Long enough for a mail that is held up on its way, short enough that an old mail opens nothing. */
    static final Duration VALID_FOR = Duration.ofMinutes(30);

    private final ManageRequests requests;
    private final Subscribers subscribers;
    private final PersonalLinks links;
    private final Suppressions suppressions;
    private final PageLimits limits;
    private final Clock clock;

    AnswerManageRequest(
            ManageRequests requests,
            Subscribers subscribers,
            PersonalLinks links,
            Suppressions suppressions,
            PageLimits limits,
            Clock clock) {
        this.requests = requests;
        this.subscribers = subscribers;
        this.links = links;
        this.suppressions = suppressions;
        this.limits = limits;
        this.clock = clock;
    }

    /** The next wish that waits, after one that was looked at. */
    @Transactional
    Optional<Long> nextAfter(long requestId) {
        return requests.firstAfter(requestId);
    }

    /** Decides about one wish, and says whether there is room for more mails at this moment. */
    @Transactional
    boolean answer(long requestId) {
        if (limits.areSpent()) {
            return false;
        }
        requests.take(requestId)
                .filter(request -> !suppressions.contains(request.address()))
                .ifPresent(request -> decide(request, clock.instant()));
        return true;
    }

    private void decide(ManageRequest request, Instant now) {
        subscribers
                .locked(request.address())
                .filter(Subscriber::hasAgreed)
                .filter(subscriber -> limits.mayMail(request))
                .ifPresent(subscriber -> sendLink(subscriber, now));
    }

    private void sendLink(Subscriber subscriber, Instant now) {
        links.supersede(subscriber.id(), PersonalLinkKind.MANAGE, now);
        links.persist(PersonalLink.of(subscriber.id(), PersonalLinkKind.MANAGE, now, VALID_FOR));
    }
}

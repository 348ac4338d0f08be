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
    private final SubscriptionConfig config;
    private final Clock clock;

    AnswerManageRequest(
            ManageRequests requests,
            Subscribers subscribers,
            PersonalLinks links,
            Suppressions suppressions,
            SubscriptionConfig config,
            Clock clock) {
        this.requests = requests;
        this.subscribers = subscribers;
        this.links = links;
        this.suppressions = suppressions;
        this.config = config;
        this.clock = clock;
    }

    /** The next wish that waits, after one that was looked at. */
    @Transactional
    Optional<Long> nextAfter(long requestId) {
        return requests.firstAfter(requestId);
    }

    @Transactional
    void answer(long requestId) {
        Instant now = clock.instant();
        requests.take(requestId)
                .filter(address -> !suppressions.contains(address))
                .flatMap(subscribers::locked)
                .filter(Subscriber::hasAgreed)
                .filter(subscriber -> mayBeMailed(subscriber, now))
                .ifPresent(subscriber -> sendLink(subscriber, now));
    }

    /** A link that was used does not count: only the owner of the mailbox can have used it. */
    private boolean mayBeMailed(Subscriber subscriber, Instant now) {
        return unused(now.minus(VALID_FOR), subscriber) == 0
                && unused(now.minus(Duration.ofDays(1)), subscriber) < config.unusedLinksADay();
    }

    private long unused(Instant since, Subscriber subscriber) {
        return links.unansweredSince(since, subscriber.id(), PersonalLinkKind.MANAGE);
    }

    private void sendLink(Subscriber subscriber, Instant now) {
        links.supersede(subscriber.id(), PersonalLinkKind.MANAGE, now);
        links.persist(PersonalLink.of(subscriber.id(), PersonalLinkKind.MANAGE, now, VALID_FOR));
    }
}

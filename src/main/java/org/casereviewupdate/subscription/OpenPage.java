package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Opens a subscriber's own page by the link that was mailed to them, once. */
@Singleton
class OpenPage {

    private final FollowLink links;
    private final Visits visits;
    private final PageLimits limits;
    private final Clock clock;

    OpenPage(FollowLink links, Visits visits, PageLimits limits, Clock clock) {
        this.links = links;
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
    }

    /** What the link is good for; changes nothing. */
    @Transactional
    LinkState look(String link) {
        Instant now = clock.instant();
        return links.look(link, PersonalLinkKind.MANAGE, now)
                .map(found -> state(found, now))
                .orElse(LinkState.EXPIRED);
    }

    /** Uses the link up and opens the page; without a key if the link is no longer good for it. */
    @Transactional
    OpenedPage open(String link) {
        Instant now = clock.instant();
        return links.lock(link, PersonalLinkKind.MANAGE, now)
                .map(found -> open(found, now))
                .orElseGet(() -> new OpenedPage(LinkState.EXPIRED, ""));
    }

    private OpenedPage open(FollowedLink followed, Instant now) {
        LinkState state = state(followed, now);
        if (state != LinkState.READY) {
            return new OpenedPage(state, "");
        }
        followed.link().use(now);
        limits.answered(followed.subscriber());
        return new OpenedPage(state, visits.open(followed.subscriber().id(), now));
    }

    /** Whoever was signed up anew since has to agree first. */
    private static LinkState state(FollowedLink followed, Instant now) {
        return followed.subscriber().hasAgreed() ? followed.link().state(now) : LinkState.SUPERSEDED;
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Opens a subscriber's own page by the link that was mailed to them, once. */
@Singleton
class OpenPage {

    private final FollowLink links;
    private final Visits visits;
    private final PageLimits limits;

    OpenPage(FollowLink links, Visits visits, PageLimits limits) {
        this.links = links;
        this.visits = visits;
        this.limits = limits;
    }

    /** What the link is good for; changes nothing. */
    @Transactional
    LinkState look(String link) {
        return links.look(link, PersonalLinkKind.MANAGE).map(OpenPage::state).orElse(LinkState.EXPIRED);
    }

    /** Uses the link up and opens the page; without a key if the link is no longer good for it. */
    @Transactional
    OpenedPage open(String link) {
        return links.lock(link, PersonalLinkKind.MANAGE)
                .map(this::open)
                .orElseGet(() -> new OpenedPage(LinkState.EXPIRED, ""));
    }

    private OpenedPage open(FollowedLink followed) {
        LinkState state = state(followed);
        if (state != LinkState.READY) {
            return new OpenedPage(state, "");
        }
        followed.link().use(followed.at());
        limits.answered(followed.subscriber());
        return new OpenedPage(state, visits.open(followed.subscriber().id(), followed.at()));
    }

    /** Whoever was signed up anew since has to agree first. */
    private static LinkState state(FollowedLink followed) {
        return followed.subscriber().hasAgreed() ? followed.state() : LinkState.SUPERSEDED;
    }
}

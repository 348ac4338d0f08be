package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Token;
import org.casereviewupdate.token.Tokens;

/** Opens a subscriber's own page by the link that was mailed to them, once. */
@Singleton
class OpenPage {

    private final Tokens tokens;
    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final Visits visits;
    private final PageLimits limits;
    private final Clock clock;

    OpenPage(
            Tokens tokens,
            PersonalLinks links,
            Subscribers subscribers,
            Visits visits,
            PageLimits limits,
            Clock clock) {
        this.tokens = tokens;
        this.links = links;
        this.subscribers = subscribers;
        this.visits = visits;
        this.limits = limits;
        this.clock = clock;
    }

    /** What the link is good for; changes nothing, because scanners open every link of a mail. */
    @Transactional
    LinkState look(String link) {
        Token token = read(link);
        Instant now = clock.instant();
        return links.findByIdOptional(token.subject())
                .map(found -> found.state(now))
                .orElseGet(() -> forgotten(token, now));
    }

    /** Uses the link up and opens the page; without a key if the link is no longer good for it. */
    @Transactional
    OpenedPage open(String link) {
        Token token = read(link);
        Instant now = clock.instant();
        return links.subscriberOf(token.subject(), PersonalLinkKind.MANAGE)
                .flatMap(subscribers::locked)
                .flatMap(subscriber -> links.locked(token.subject()).map(found -> open(found, subscriber, now)))
                .orElseGet(() -> new OpenedPage(forgotten(token, now), ""));
    }

    private OpenedPage open(PersonalLink link, Subscriber subscriber, Instant now) {
        // Whoever was signed up anew since has to agree first.
        LinkState state = subscriber.hasAgreed() ? link.state(now) : LinkState.SUPERSEDED;
        if (state != LinkState.READY) {
            return new OpenedPage(state, "");
        }
        link.use(now);
        limits.answered(subscriber);
        return new OpenedPage(state, visits.open(link.subscriberId(), now));
    }

    private Token read(String link) {
        return tokens.read(Purpose.MANAGE, link).orElseThrow(NoSuchLink::new);
    }

    /** Links that have expired are deleted after a while; the link itself still says when that was. */
    private static LinkState forgotten(Token token, Instant now) {
        if (token.expired(now)) {
            return LinkState.EXPIRED;
        }
        throw new NoSuchLink();
    }
}

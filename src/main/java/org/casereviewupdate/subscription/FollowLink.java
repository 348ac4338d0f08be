package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.token.Token;
import org.casereviewupdate.token.Tokens;

/** Leads from a link that somebody presents to its row and its subscriber. Nothing found means that the link has expired and been forgotten. */
@Singleton
class FollowLink {

    private final Tokens tokens;
    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final Clock clock;

    FollowLink(Tokens tokens, PersonalLinks links, Subscribers subscribers, Clock clock) {
        this.tokens = tokens;
        this.links = links;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /**
     * To look at: changes nothing, because scanners open every link of a mail.
     *
     * @throws NoSuchLink if the link was not made here, or not for this
     */
    Optional<FollowedLink> look(String text, PersonalLinkKind kind) {
        Token token = read(text, kind);
        Instant now = clock.instant();
        return genuine(
                token,
                now,
                links.findByIdOptional(token.subject())
                        .map(link -> new FollowedLink(link, subscribers.findById(link.subscriberId()), now)));
    }

    /**
     * To act upon: both are locked until the end of the transaction, the subscriber first.
     *
     * @throws NoSuchLink if the link was not made here, or not for this
     */
    Optional<FollowedLink> lock(String text, PersonalLinkKind kind) {
        Token token = read(text, kind);
        Instant now = clock.instant();
        return genuine(
                token,
                now,
                links.subscriberOf(token.subject(), kind)
                        .flatMap(subscribers::locked)
                        .flatMap(subscriber ->
                                links.locked(token.subject()).map(link -> new FollowedLink(link, subscriber, now))));
    }

    private Token read(String text, PersonalLinkKind kind) {
        return tokens.read(kind.purpose(), text).orElseThrow(NoSuchLink::new);
    }

    /** Links that have expired are deleted after a while; the link itself still says when that was. */
    private static Optional<FollowedLink> genuine(Token token, Instant now, Optional<FollowedLink> found) {
        if (found.isEmpty() && !token.expired(now)) {
            throw new NoSuchLink();
        }
        return found;
    }
}

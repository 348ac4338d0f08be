package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Token;
import org.casereviewupdate.token.Tokens;

/** Takes leaving back: whoever was unsubscribed by a reader of a forwarded mail, or by a slip, has everything as it was. */
@Singleton
class UndoLeaving {

    /** The page's address as the evidence names it: without the token. */
    private static final String PAGE = "/undo";

    private final Tokens tokens;
    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final ConsentRecords consents;
    private final Wordings wordings;
    private final Suppressions suppressions;
    private final Clock clock;

    UndoLeaving(
            Tokens tokens,
            PersonalLinks links,
            Subscribers subscribers,
            ConsentRecords consents,
            Wordings wordings,
            Suppressions suppressions,
            Clock clock) {
        this.tokens = tokens;
        this.links = links;
        this.subscribers = subscribers;
        this.consents = consents;
        this.wordings = wordings;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** What the link is good for; changes nothing, because scanners open every link of a mail. */
    @Transactional
    LinkState look(String link) {
        Token token = read(link);
        Instant now = clock.instant();
        return links.findByIdOptional(token.subject())
                .map(found -> state(found, subscribers.findById(found.subscriberId()), now))
                .orElseGet(() -> forgotten(token, now));
    }

    /**
     * Brings the subscription back, once; pressing the button again is no error.
     *
     * @param language the language of the words beside the button
     */
    @Transactional
    LinkState undo(String link, Language language) {
        Token token = read(link);
        Instant now = clock.instant();
        return links.subscriberOf(token.subject(), PersonalLinkKind.UNDO)
                .flatMap(subscribers::locked)
                .flatMap(subscriber ->
                        links.locked(token.subject()).map(found -> undo(found, subscriber, language, now)))
                .orElseGet(() -> forgotten(token, now));
    }

    private LinkState undo(PersonalLink link, Subscriber subscriber, Language language, Instant now) {
        LinkState state = state(link, subscriber, now);
        if (state == LinkState.READY) {
            link.use(now);
            subscriber.comeBack();
            consents.add(new Consent(
                    subscriber.id(),
                    ConsentEvent.REJOINED,
                    now,
                    wordings.keep(ButtonWordings.undo(language), now),
                    language,
                    PAGE,
                    ConsentSource.MAIL));
        }
        return state;
    }

    /** Whoever has signed up anew since, or has complained, cannot be brought back by a link from before. */
    private LinkState state(PersonalLink link, Subscriber subscriber, Instant now) {
        LinkState state = link.state(now);
        return state == LinkState.READY && !mayComeBack(subscriber) ? LinkState.SUPERSEDED : state;
    }

    private boolean mayComeBack(Subscriber subscriber) {
        String address = subscriber.address();
        return subscriber.hasLeft() && address != null && !suppressions.contains(new EmailAddress(address));
    }

    private Token read(String link) {
        return tokens.read(Purpose.UNDO, link).orElseThrow(NoSuchLink::new);
    }

    private static LinkState forgotten(Token token, Instant now) {
        if (token.expired(now)) {
            return LinkState.EXPIRED;
        }
        throw new NoSuchLink();
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Token;
import org.casereviewupdate.token.Tokens;

/** The owner of the new address agrees, and from that moment on the old one is not mailed. */
@Singleton
class TakeAddress {

    /** The page's address as the evidence names it: without the token. */
    private static final String PAGE = "/manage/new-address";

    private final Tokens tokens;
    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final Confirmations confirmations;
    private final ConsentRecords consents;
    private final Wordings wordings;
    private final Suppressions suppressions;
    private final Clock clock;

    TakeAddress(
            Tokens tokens,
            PersonalLinks links,
            Subscribers subscribers,
            Confirmations confirmations,
            ConsentRecords consents,
            Wordings wordings,
            Suppressions suppressions,
            Clock clock) {
        this.tokens = tokens;
        this.links = links;
        this.subscribers = subscribers;
        this.confirmations = confirmations;
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
     * Moves the subscription, once; pressing the button again is no error.
     *
     * @param language the language of the words beside the button
     */
    @Transactional
    LinkState take(String link, Language language) {
        Token token = read(link);
        Instant now = clock.instant();
        return links.subscriberOf(token.subject(), PersonalLinkKind.NEW_ADDRESS)
                .flatMap(subscribers::locked)
                .flatMap(subscriber ->
                        links.locked(token.subject()).map(found -> take(found, subscriber, language, now)))
                .orElseGet(() -> forgotten(token, now));
    }

    private LinkState take(PersonalLink link, Subscriber subscriber, Language language, Instant now) {
        LinkState state = state(link, subscriber, now);
        if (state != LinkState.READY) {
            return state;
        }
        EmailAddress address = address(link);
        holder(address, subscriber).ifPresent(other -> giveWay(other, now));
        link.use(now);
        subscriber.moveTo(address, suppressions.hash(address));
        consents.add(new Consent(
                subscriber.id(),
                ConsentEvent.MOVED,
                now,
                wordings.keep(ButtonWordings.newAddress(language), now),
                language,
                PAGE,
                ConsentSource.MAIL));
        return state;
    }

    /** An address that was left once, or is not confirmed yet, is free for whoever reads its mail. */
    private void giveWay(Subscriber other, Instant now) {
        confirmations.supersede(other.id(), now);
        other.giveUpAddress(now);
        subscribers.flush();
    }

    private LinkState state(PersonalLink link, Subscriber subscriber, Instant now) {
        LinkState state = link.state(now);
        return state == LinkState.READY && !mayMove(link, subscriber) ? LinkState.SUPERSEDED : state;
    }

    private boolean mayMove(PersonalLink link, Subscriber subscriber) {
        EmailAddress address = address(link);
        return subscriber.isConfirmed()
                && !suppressions.contains(address)
                && holder(address, subscriber).filter(Subscriber::isConfirmed).isEmpty();
    }

    private Optional<Subscriber> holder(EmailAddress address, Subscriber subscriber) {
        return subscribers.ofAddress(address).filter(other -> !other.id().equals(subscriber.id()));
    }

    private static EmailAddress address(PersonalLink link) {
        return new EmailAddress(Objects.requireNonNull(link.address(), "a link to a new address has one"));
    }

    private Token read(String link) {
        return tokens.read(Purpose.NEW_ADDRESS, link).orElseThrow(NoSuchLink::new);
    }

    private static LinkState forgotten(Token token, Instant now) {
        if (token.expired(now)) {
            return LinkState.EXPIRED;
        }
        throw new NoSuchLink();
    }
}

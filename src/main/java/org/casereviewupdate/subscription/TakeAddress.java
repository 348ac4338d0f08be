package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;

/** The owner of the new address agrees, and from that moment on the old one is not mailed. */
@Singleton
class TakeAddress {

    /** The page's address as the evidence names it: without the token. */
    private static final String PAGE = "/manage/new-address";

    private final FollowLink links;
    private final Subscribers subscribers;
    private final Confirmations confirmations;
    private final ConsentRecords consents;
    private final Wordings wordings;
    private final Suppressions suppressions;

    TakeAddress(
            FollowLink links,
            Subscribers subscribers,
            Confirmations confirmations,
            ConsentRecords consents,
            Wordings wordings,
            Suppressions suppressions) {
        this.links = links;
        this.subscribers = subscribers;
        this.confirmations = confirmations;
        this.consents = consents;
        this.wordings = wordings;
        this.suppressions = suppressions;
    }

    /** What the link is good for; changes nothing. */
    @Transactional
    LinkState look(String link) {
        return links.look(link, PersonalLinkKind.NEW_ADDRESS).map(this::state).orElse(LinkState.EXPIRED);
    }

    /**
     * Moves the subscription, once; pressing the button again is no error.
     *
     * @param language the language of the words beside the button
     */
    @Transactional
    LinkState take(String link, Language language) {
        return links.lock(link, PersonalLinkKind.NEW_ADDRESS)
                .map(found -> take(found, language))
                .orElse(LinkState.EXPIRED);
    }

    private LinkState take(FollowedLink followed, Language language) {
        LinkState state = state(followed);
        if (state != LinkState.READY) {
            return state;
        }
        Instant now = followed.at();
        Subscriber subscriber = followed.subscriber();
        EmailAddress address = address(followed.link());
        holder(address, subscriber).ifPresent(other -> giveWay(other, now));
        followed.link().use(now);
        subscriber.moveTo(address, suppressions.hash(address), now);
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

    private LinkState state(FollowedLink followed) {
        LinkState state = followed.state();
        return state == LinkState.READY && !mayMove(followed) ? LinkState.SUPERSEDED : state;
    }

    private boolean mayMove(FollowedLink followed) {
        EmailAddress address = address(followed.link());
        Subscriber subscriber = followed.subscriber();
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
}

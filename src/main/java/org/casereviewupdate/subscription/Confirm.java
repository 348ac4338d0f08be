package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Token;
import org.casereviewupdate.token.Tokens;

/** The second half of the double opt-in: the owner of the mailbox presses the button. */
@Singleton
class Confirm {

    /** The page's address as the evidence names it: without the token. */
    private static final String PAGE = "/confirm";

    private final Tokens tokens;
    private final Confirmations confirmations;
    private final Subscribers subscribers;
    private final ConsentRecords consents;
    private final Wordings wordings;
    private final SignUpLimits limits;
    private final Clock clock;

    Confirm(
            Tokens tokens,
            Confirmations confirmations,
            Subscribers subscribers,
            ConsentRecords consents,
            Wordings wordings,
            SignUpLimits limits,
            Clock clock) {
        this.tokens = tokens;
        this.confirmations = confirmations;
        this.subscribers = subscribers;
        this.consents = consents;
        this.wordings = wordings;
        this.limits = limits;
        this.clock = clock;
    }

    /** What the link is good for; changes nothing, because scanners open every link of a mail. */
    @Transactional
    ConfirmationState look(String link) {
        Token token = read(link);
        Instant now = clock.instant();
        return confirmations
                .findByIdOptional(token.subject())
                .map(confirmation -> ConfirmationState.of(
                        confirmation.state(now), subscribers.findById(confirmation.subscriberId())))
                .orElseGet(() -> forgotten(token, now));
    }

    /**
     * Confirms, once; pressing the button again is no error.
     *
     * @param shown the language of the page with the button
     */
    @Transactional
    ConfirmationState confirm(String link, Language shown) {
        Token token = read(link);
        Instant now = clock.instant();
        return confirmations
                .subscriberOf(token.subject())
                .flatMap(subscribers::locked)
                .flatMap(subscriber -> confirmations
                        .locked(token.subject())
                        .map(confirmation -> confirm(confirmation, subscriber, shown, now)))
                .orElseGet(() -> forgotten(token, now));
    }

    private ConfirmationState confirm(Confirmation confirmation, Subscriber subscriber, Language shown, Instant now) {
        ConfirmationState state = ConfirmationState.of(confirmation.state(now), subscriber);
        if (state != ConfirmationState.READY) {
            return state;
        }
        confirmation.use(now);
        subscriber.confirm(now);
        limits.answered(subscriber);
        consents.add(new Consent(
                subscriber.id(),
                ConsentEvent.CONFIRMED,
                now,
                wordings.keep(wordings.confirm(shown), now),
                shown,
                PAGE,
                ConsentSource.MAIL));
        return ConfirmationState.CONFIRMED;
    }

    private Token read(String link) {
        return tokens.read(Purpose.CONFIRM, link).orElseThrow(NoSuchLink::new);
    }

    /** Unconfirmed sign-ups are deleted some days after their link has expired; the link itself still says when that was. */
    private static ConfirmationState forgotten(Token token, Instant now) {
        if (token.expired(now)) {
            return ConfirmationState.EXPIRED;
        }
        throw new NoSuchLink();
    }
}

package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;

/** Decides what a sign-up leads to: a mail that asks for confirmation, a mail that says there is no need, or silence. */
@Singleton
class AnswerSignUp {

    private final SignUpRequests requests;
    private final Subscribers subscribers;
    private final Confirmations confirmations;
    private final ConsentRecords consents;
    private final Wordings wordings;
    private final Suppressions suppressions;
    private final SignUpLimits limits;
    private final SubscriptionConfig config;
    private final Clock clock;

    AnswerSignUp(
            SignUpRequests requests,
            Subscribers subscribers,
            Confirmations confirmations,
            ConsentRecords consents,
            Wordings wordings,
            Suppressions suppressions,
            SignUpLimits limits,
            SubscriptionConfig config,
            Clock clock) {
        this.requests = requests;
        this.subscribers = subscribers;
        this.confirmations = confirmations;
        this.consents = consents;
        this.wordings = wordings;
        this.suppressions = suppressions;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /** The next form that waits, after one that was looked at. */
    @Transactional
    Optional<Long> nextAfter(long requestId) {
        return requests.firstAfter(requestId);
    }

    /** Decides about one form, and says whether there is room for more mails at this moment. */
    @Transactional
    boolean answer(long requestId) {
        if (limits.areSpent()) {
            return false;
        }
        requests.take(requestId).ifPresent(request -> {
            decide(request, clock.instant());
            requests.delete(request);
        });
        return true;
    }

    private void decide(SignUpRequest request, Instant now) {
        EmailAddress address = request.address();
        if (suppressions.contains(address)) {
            return;
        }
        Optional<Subscriber> known = subscribers.locked(address);
        if (known.filter(Subscriber::isConfirmed).isPresent()) {
            tellThatThereIsNoNeed(known.get(), request, now);
        } else if (limits.mayAsk(request)) {
            askForConfirmation(known.orElseGet(() -> added(address, request, now)), request, now);
        }
    }

    private Subscriber added(EmailAddress address, SignUpRequest request, Instant now) {
        // Should another process add the same address at this moment, the second insert fails, and its form is looked
        // at
        // again in the next turn.
        Subscriber subscriber = Subscriber.pending(address, suppressions.hash(address), request.language(), now);
        subscribers.persistAndFlush(subscriber);
        return subscriber;
    }

    private void tellThatThereIsNoNeed(Subscriber subscriber, SignUpRequest request, Instant now) {
        Instant quietSince = now.minus(config.quietPeriod());
        if (!confirmations.unansweredSince(quietSince, subscriber.id(), ConfirmationKind.ALREADY)
                && limits.mayTell(request)) {
            confirmations.persist(
                    new Confirmation(subscriber.id(), ConfirmationKind.ALREADY, now, config.quietPeriod()));
        }
    }

    private void askForConfirmation(Subscriber subscriber, SignUpRequest request, Instant now) {
        subscriber.signUpAgain(request.address(), request.language());
        subscriber.choose(request.choice());
        confirmations.supersede(subscriber.id(), now);
        confirmations.persist(
                new Confirmation(subscriber.id(), ConfirmationKind.CONFIRM, now, config.confirmationValidFor()));
        boolean ourForm = request.source() == ConsentSource.FORM;
        consents.add(new Consent(
                subscriber.id(),
                ConsentEvent.SIGNED_UP,
                request.at(),
                ourForm ? wordings.shown(request.wordingHash(), request.language(), now) : null,
                request.language(),
                request.page(),
                request.source()));
    }
}

package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.junit.jupiter.api.Test;

class SubscriberTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final EmailAddress ANN = EmailAddress.parse("ann@example.org");

    private final Subscriber subscriber = Subscriber.pending(ANN, new byte[32], Language.ENGLISH, NOW);

    @Test
    void a_new_one_is_pending() {
        assertThat(subscriber.status()).isEqualTo(SubscriberStatus.PENDING);
        assertThat(subscriber.confirmedAt()).isNull();
    }

    @Test
    void a_pending_one_is_confirmed() {
        subscriber.confirm(LATER);

        assertThat(subscriber.isConfirmed()).isTrue();
        assertThat(subscriber.confirmedAt()).isEqualTo(LATER);
    }

    @Test
    void confirming_again_changes_nothing() {
        subscriber.confirm(NOW);

        subscriber.confirm(LATER);

        assertThat(subscriber.confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void who_left_has_to_sign_up_before_confirming() {
        subscriber.leave(NOW);

        assertThatThrownBy(() -> subscriber.confirm(LATER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leaving_ends_it_at_once_and_once() {
        subscriber.confirm(NOW);

        assertThat(subscriber.leave(LATER)).isTrue();
        assertThat(subscriber.leave(LATER.plusSeconds(1))).isFalse();

        assertThat(subscriber.status()).isEqualTo(SubscriberStatus.UNSUBSCRIBED);
        assertThat(subscriber.endedAt()).isEqualTo(LATER);
    }

    @Test
    void a_pending_one_can_leave_too() {
        assertThat(subscriber.leave(NOW)).isTrue();
    }

    @Test
    void who_left_starts_from_the_beginning() {
        subscriber.confirm(NOW);
        subscriber.leave(LATER);

        subscriber.signUpAgain(EmailAddress.parse("Ann@example.org"), Language.WELSH);

        assertThat(subscriber.status()).isEqualTo(SubscriberStatus.PENDING);
        assertThat(subscriber.confirmedAt()).isNull();
        assertThat(subscriber.endedAt()).isNull();
        assertThat(subscriber.address()).isEqualTo("Ann@example.org");
        assertThat(subscriber.language()).isEqualTo(Language.WELSH);
    }

    @Test
    void a_stranger_who_types_the_address_alters_nothing_of_a_confirmed_one() {
        subscriber.confirm(NOW);

        subscriber.signUpAgain(EmailAddress.parse("ANN@example.org"), Language.WELSH);

        assertThat(subscriber.isConfirmed()).isTrue();
        assertThat(subscriber.address()).isEqualTo("ann@example.org");
        assertThat(subscriber.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void a_new_one_has_agreed_to_nothing_yet_and_gets_everything_in_full() {
        assertThat(subscriber.isPending()).isTrue();
        assertThat(subscriber.hasAgreed()).isFalse();
        assertThat(subscriber.hasLeft()).isFalse();
        assertThat(subscriber.lawfulBasis()).isEqualTo("CONSENT");
        assertThat(subscriber.createdAt()).isEqualTo(NOW);
        assertThat(subscriber.choice()).isEqualTo(ChoiceKey.EVERYTHING);
        assertThat(subscriber.pausedUntil(NOW)).isEmpty();
    }

    @Test
    void who_has_confirmed_has_agreed_and_waits_no_longer() {
        subscriber.confirm(NOW);

        assertThat(subscriber.isPending()).isFalse();
        assertThat(subscriber.hasAgreed()).isTrue();
        assertThat(subscriber.hasLeft()).isFalse();
    }

    @Test
    void an_agreement_that_was_given_elsewhere_has_the_basis_of_its_proof_until_one_is_given_here() {
        subscriber.confirmElsewhere("SOFT_OPT_IN", NOW);
        assertThat(subscriber.isConfirmed()).isTrue();
        assertThat(subscriber.confirmedAt()).isEqualTo(NOW);
        assertThat(subscriber.lawfulBasis()).isEqualTo("SOFT_OPT_IN");

        subscriber.leave(LATER);
        subscriber.signUpAgain(ANN, Language.ENGLISH);

        assertThat(subscriber.lawfulBasis()).isEqualTo("CONSENT");
    }

    @Test
    void who_left_has_agreed_once_and_comes_back_with_everything_as_it_was() {
        subscriber.confirm(NOW);
        subscriber.leave(LATER);
        assertThat(subscriber.hasLeft()).isTrue();
        assertThat(subscriber.hasAgreed()).isTrue();

        subscriber.comeBack();

        assertThat(subscriber.isConfirmed()).isTrue();
        assertThat(subscriber.confirmedAt()).isEqualTo(NOW);
        assertThat(subscriber.endedAt()).isNull();
        assertThatThrownBy(subscriber::comeBack).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_never_agreed_has_nothing_to_come_back_to() {
        subscriber.leave(NOW);

        assertThat(subscriber.hasLeft()).isFalse();
        assertThatThrownBy(subscriber::comeBack).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_what_is_sent_can_rest_and_only_what_rests_goes_on() {
        assertThatThrownBy(() -> subscriber.rest(NOW)).isInstanceOf(NothingToRest.class);
        subscriber.confirm(NOW);
        assertThatThrownBy(subscriber::goOn).isInstanceOf(NothingToRest.class);

        subscriber.rest(LATER);
        assertThat(subscriber.status()).isEqualTo(SubscriberStatus.SUSPENDED);
        assertThat(subscriber.endedAt()).isEqualTo(LATER);
        assertThat(subscriber.isConfirmed()).isFalse();
        assertThatThrownBy(() -> subscriber.rest(LATER)).isInstanceOf(NothingToRest.class);

        subscriber.goOn();
        assertThat(subscriber.isConfirmed()).isTrue();
        assertThat(subscriber.endedAt()).isNull();
    }

    @Test
    void who_rests_can_leave_and_can_sign_up_anew() {
        subscriber.confirm(NOW);
        subscriber.rest(NOW);
        assertThat(subscriber.leave(LATER)).isTrue();
        assertThat(subscriber.endedAt()).isEqualTo(LATER);

        subscriber.signUpAgain(ANN, Language.ENGLISH);
        assertThat(subscriber.isPending()).isTrue();
    }

    @Test
    void a_pause_counts_until_its_moment_and_can_be_ended_before() {
        subscriber.pauseUntil(LATER);
        assertThat(subscriber.pausedUntil(LATER.minusNanos(1))).contains(LATER);
        assertThat(subscriber.pausedUntil(LATER)).isEmpty();

        subscriber.resume();
        assertThat(subscriber.pausedUntil(NOW)).isEmpty();
    }

    @Test
    void a_choice_is_kept_by_its_key() {
        ChoiceKey wanted = new ChoiceKey(Language.WELSH, Detail.GENTLE, 7L);

        subscriber.choose(wanted);

        assertThat(subscriber.choice()).isEqualTo(wanted);
        assertThat(subscriber.language()).isEqualTo(Language.WELSH);
    }

    @Test
    void another_address_takes_the_place_of_the_first() {
        subscriber.confirm(NOW);

        subscriber.moveTo(EmailAddress.parse("Ann.Lee@example.org"), new byte[] {1}, LATER);

        assertThat(subscriber.address()).isEqualTo("Ann.Lee@example.org");
        assertThat(subscriber.isConfirmed()).isTrue();
        assertThat(subscriber.wasMailedHere(NOW)).isFalse();
        assertThat(subscriber.wasMailedHere(LATER)).isTrue();
    }

    @Test
    void an_address_that_somebody_else_took_over_leaves_only_the_record() {
        subscriber.confirm(NOW);

        subscriber.giveUpAddress(LATER);

        assertThat(subscriber.address()).isNull();
        assertThat(subscriber.status()).isEqualTo(SubscriberStatus.UNSUBSCRIBED);
        assertThat(subscriber.endedAt()).isEqualTo(LATER);
        assertThat(subscriber.hasAgreed()).isFalse();
    }

    @Test
    void a_link_to_confirm_is_told_by_where_its_subscriber_stands() {
        assertThat(ConfirmationState.of(LinkState.READY, subscriber)).isEqualTo(ConfirmationState.READY);
        assertThat(ConfirmationState.of(LinkState.EXPIRED, subscriber)).isEqualTo(ConfirmationState.EXPIRED);
        assertThat(ConfirmationState.of(LinkState.SUPERSEDED, subscriber)).isEqualTo(ConfirmationState.SUPERSEDED);

        subscriber.confirm(NOW);
        assertThat(ConfirmationState.of(LinkState.USED, subscriber)).isEqualTo(ConfirmationState.ALREADY_CONFIRMED);
        assertThat(ConfirmationState.of(LinkState.READY, subscriber)).isEqualTo(ConfirmationState.SUPERSEDED);

        subscriber.leave(LATER);
        assertThat(ConfirmationState.of(LinkState.USED, subscriber)).isEqualTo(ConfirmationState.LEFT_SINCE);
    }
}

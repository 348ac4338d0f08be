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
}

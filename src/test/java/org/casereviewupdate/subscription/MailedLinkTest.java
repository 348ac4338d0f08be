package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.token.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailedLinkTest {

    private static final UUID ANN = UUID.fromString("01a2074e-7894-7652-85dc-8918827cb79b");
    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Confirmation link = new Confirmation(ANN, ConfirmationKind.CONFIRM, NOW, WEEK);

    @Test
    void a_new_link_is_ready_and_its_mail_is_due_at_once() {
        assertThat(link.state(NOW)).isEqualTo(LinkState.READY);
        assertThat(link.mailStatus()).isEqualTo(MailStatus.DUE);
        assertThat(link.mailDueAt()).isEqualTo(NOW);
        assertThat(link.subscriberId()).isEqualTo(ANN);
        assertThat(link.issuedAt()).isEqualTo(NOW);
        assertThat(link.expiresAt()).isEqualTo(NOW.plus(WEEK));
        assertThat(link.kind()).isEqualTo(ConfirmationKind.CONFIRM);
    }

    @Test
    void it_expires_to_the_second() {
        assertThat(link.state(NOW.plus(WEEK).minusNanos(1))).isEqualTo(LinkState.READY);
        assertThat(link.state(NOW.plus(WEEK))).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void one_that_was_used_says_so_even_after_it_has_expired() {
        link.use(NOW.plusSeconds(1));

        assertThat(link.state(NOW.plusSeconds(1))).isEqualTo(LinkState.USED);
        assertThat(link.state(NOW.plus(WEEK))).isEqualTo(LinkState.USED);
    }

    @Test
    void a_mail_in_hand_falls_due_again_after_the_lease() {
        link.claimMail(NOW);

        assertThat(link.mailDueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
        assertThat(link.mailStatus()).isEqualTo(MailStatus.DUE);
    }

    @Test
    void a_mail_that_left_is_done_and_one_that_is_refused_is_given_up() {
        link.mailSent(NOW);
        assertThat(link.mailStatus()).isEqualTo(MailStatus.SENT);

        link.mailGivenUp();
        assertThat(link.mailStatus()).isEqualTo(MailStatus.GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "6, 960", "7, 1800", "8, 1800", "40, 1800", "200, 1800"})
    void each_try_waits_twice_as_long_up_to_half_an_hour(int tries, long seconds) {
        for (int i = 0; i < tries; i++) {
            link.claimMail(NOW);
        }

        link.mailFailed(NOW);

        assertThat(link.mailDueAt()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(link.mailStatus()).isEqualTo(MailStatus.DUE);
    }

    @Test
    void a_mail_that_the_relay_has_without_a_word_is_handed_over_once_more_and_then_counts_as_sent() {
        link.claimMail(NOW);
        link.mailFailed(NOW);
        link.claimMail(NOW);
        link.mailUncertain(NOW);
        assertThat(link.mailStatus()).isEqualTo(MailStatus.DUE);
        assertThat(link.mailDueAt()).isEqualTo(NOW.plusSeconds(60));

        link.claimMail(NOW);
        link.mailUncertain(NOW);
        assertThat(link.mailStatus()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void a_mail_is_given_up_when_its_next_try_would_come_too_late_for_the_link() {
        link.claimMail(NOW);

        link.mailFailed(NOW.plus(WEEK).minusSeconds(31));
        assertThat(link.mailStatus()).isEqualTo(MailStatus.DUE);

        link.mailFailed(NOW.plus(WEEK).minusSeconds(30));
        assertThat(link.mailStatus()).isEqualTo(MailStatus.GIVEN_UP);
    }

    @Test
    void only_a_link_to_a_new_address_holds_one() {
        PersonalLink own = PersonalLink.of(ANN, PersonalLinkKind.MANAGE, NOW, WEEK);
        PersonalLink other = PersonalLink.toNewAddress(ANN, EmailAddress.parse("New@example.org"), NOW, WEEK);

        assertThat(own.address()).isNull();
        assertThat(own.kind()).isEqualTo(PersonalLinkKind.MANAGE);
        assertThat(other.address()).isEqualTo("New@example.org");
        assertThat(other.kind()).isEqualTo(PersonalLinkKind.NEW_ADDRESS);
    }

    @Test
    void each_kind_of_link_is_good_for_one_purpose_and_a_notice_has_none() {
        assertThat(PersonalLinkKind.MANAGE.purpose()).isEqualTo(Purpose.MANAGE);
        assertThat(PersonalLinkKind.UNDO.purpose()).isEqualTo(Purpose.UNDO);
        assertThat(PersonalLinkKind.NEW_ADDRESS.purpose()).isEqualTo(Purpose.NEW_ADDRESS);
        assertThatThrownBy(PersonalLinkKind.ADDRESS_NOTICE::purpose).isInstanceOf(NullPointerException.class);
    }
}

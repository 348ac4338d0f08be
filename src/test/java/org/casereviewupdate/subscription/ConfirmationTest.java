package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Confirmation confirmation = new Confirmation(new UUID(0, 1), ConfirmationKind.CONFIRM, NOW, WEEK);

    @Test
    void the_link_is_ready_until_it_expires() {
        assertThat(confirmation.state(NOW)).isEqualTo(LinkState.READY);
        assertThat(confirmation.state(NOW.plus(WEEK).minusNanos(1))).isEqualTo(LinkState.READY);
        assertThat(confirmation.state(NOW.plus(WEEK))).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void a_used_link_stays_used_however_old() {
        confirmation.use(NOW);

        assertThat(confirmation.state(NOW.plus(WEEK.multipliedBy(9)))).isEqualTo(LinkState.USED);
    }

    @Test
    void the_mail_is_due_at_once_and_again_if_whoever_claimed_it_dies() {
        assertThat(confirmation.mailDueAt()).isEqualTo(NOW);

        confirmation.claimMail(NOW);

        assertThat(confirmation.mailStatus()).isEqualTo(MailStatus.DUE);
        assertThat(confirmation.mailDueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(6)));
    }

    @Test
    void a_failed_mail_is_tried_later_and_later_until_the_link_would_be_of_no_use() {
        List<Duration> waits = new ArrayList<>();
        Instant now = NOW;

        while (confirmation.mailStatus() == MailStatus.DUE) {
            confirmation.claimMail(now);
            confirmation.mailFailed(now);
            waits.add(Duration.between(now, confirmation.mailDueAt()));
            now = confirmation.mailDueAt();
        }

        assertThat(waits).startsWith(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertThat(waits).isSorted().endsWith(Duration.ofMinutes(30));
        assertThat(confirmation.mailStatus()).isEqualTo(MailStatus.GIVEN_UP);
        assertThat(now).isBetween(NOW.plus(WEEK), NOW.plus(WEEK).plus(Duration.ofMinutes(30)));
    }
}

package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.TestTokens;
import org.casereviewupdate.token.Tokens;
import org.junit.jupiter.api.Test;

/** Case S-05. */
class HasteTest {

    private static final Instant NOW = Instant.parse("2026-09-10T10:00:00Z");

    private final Tokens tokens = TestTokens.ring();
    private final String stamp = at(Duration.ZERO).opened();

    @Test
    void s_05_a_form_may_be_open_for_two_seconds_up_to_two_hours() {
        assertThat(at(Duration.ofSeconds(2).minusMillis(1)).isOdd(stamp)).isTrue();
        assertThat(at(Duration.ofSeconds(2)).isOdd(stamp)).isFalse();
        assertThat(at(Duration.ofHours(2).minusSeconds(1)).isOdd(stamp)).isFalse();
        assertThat(at(Duration.ofHours(2)).isOdd(stamp)).isTrue();
    }

    @Test
    void s_05_a_form_that_is_shown_again_counts_at_once() {
        String again = at(Duration.ZERO).openedBefore();

        assertThat(at(Duration.ZERO).isOdd(again)).isFalse();
        assertThat(at(Duration.ofHours(2).minusSeconds(2)).isOdd(again)).isTrue();
    }

    @Test
    void s_05_a_form_without_a_stamp_stands_on_another_site_and_is_believed() {
        assertThat(at(Duration.ZERO).isOdd(null)).isFalse();
        assertThat(at(Duration.ZERO).isOdd("")).isFalse();
    }

    @Test
    void s_05_a_stamp_that_was_made_elsewhere_or_for_something_else_is_odd() {
        Haste later = at(Duration.ofMinutes(1));

        assertThat(later.isOdd("x")).isTrue();
        assertThat(later.isOdd(tokens.sign(Purpose.MANAGE, new UUID(0, 0), NOW.plus(Duration.ofHours(2)))))
                .isTrue();
        assertThat(later.isOdd(tokens.sign(Purpose.FORM, new UUID(0, 0), null))).isTrue();
    }

    private Haste at(Duration later) {
        return new Haste(tokens, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }
}

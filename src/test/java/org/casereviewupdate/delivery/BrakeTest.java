package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.casereviewupdate.support.MovableClock;
import org.junit.jupiter.api.Test;

/** When the brake is pulled, and when not. */
class BrakeTest {

    private final MovableClock clock = new MovableClock();
    private final Brake brake = new Brake(clock);
    private final Departure departure = new Departure(new UUID(0, 1), 1);

    @Test
    void d_29_more_than_one_in_fifty_refused_on_grounds_of_policy_pulls_the_brake() {
        hear(Fault.NONE, 195);

        hear(Fault.POLICY, 5);

        assertThat(brake.pulled(departure)).isTrue();
        assertThat(brake.reasons().get(departure)).contains("5 of 200");
    }

    @Test
    void d_29_one_in_fifty_does_not() {
        hear(Fault.NONE, 245);

        hear(Fault.POLICY, 5);

        assertThat(brake.pulled(departure)).isFalse();
    }

    @Test
    void d_29_a_handful_does_not() {
        hear(Fault.POLICY, 4);

        assertThat(brake.pulled(departure)).isFalse();
    }

    @Test
    void d_29_what_was_heard_more_than_a_minute_ago_does_not_count() {
        hear(Fault.POLICY, 4);
        clock.advance(Duration.ofSeconds(60));

        hear(Fault.POLICY, 4);

        assertThat(brake.pulled(departure)).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_does_not_make_the_brake_forget_how_to_count() {
        hear(Fault.POLICY, 4);
        clock.advance(Duration.ofHours(-1));

        hear(Fault.POLICY, 5);

        assertThat(brake.pulled(departure)).isTrue();
    }

    @Test
    void the_third_refusal_of_the_message_pulls_the_brake_however_many_it_reached() {
        hear(Fault.NONE, 1_000);
        hear(Fault.MESSAGE, 2);
        assertThat(brake.pulled(departure)).isFalse();

        clock.advance(Duration.ofHours(1));
        hear(Fault.MESSAGE, 1);

        assertThat(brake.pulled(departure)).isTrue();
    }

    @Test
    void a_relay_that_knows_no_mailbox_any_more_is_not_believed_for_long() {
        hear(Fault.NONE, 57);
        hear(Fault.REFUSED, 19);
        assertThat(brake.pulled(departure)).isFalse();

        hear(Fault.REFUSED, 1);

        assertThat(brake.reasons().get(departure)).contains("20 of 77");
    }

    @Test
    void mailboxes_that_grew_old_pull_nothing() {
        hear(Fault.NONE, 90);
        hear(Fault.REFUSED, 30);

        assertThat(brake.pulled(departure)).isFalse();
    }

    @Test
    void a_new_revision_is_a_new_message() {
        hear(Fault.MESSAGE, 2);

        Departure resumed = new Departure(departure.issue(), 2);
        brake.heard(resumed, Fault.MESSAGE);

        assertThat(brake.pulled(resumed)).isFalse();
    }

    @Test
    void what_is_the_recipients_fault_or_the_relays_pulls_nothing() {
        hear(Fault.RECIPIENT, 100);
        hear(Fault.RELAY, 100);

        assertThat(brake.reasons()).isEmpty();
    }

    private void hear(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            brake.heard(departure, fault);
        }
    }
}

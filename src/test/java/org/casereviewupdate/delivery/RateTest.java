package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 10, 14, 100, 500})
    void one_message_too_many_does_not_fit_into_a_second_even_if_the_first_is_as_late_as_may_be(double perSecond) {
        Rate rate = new Rate("any", perSecond);

        double tooMany = Math.ceil(perSecond);

        assertThat(tooMany * rate.gap() - Rate.LATE - Rate.PROMPT).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }

    @Test
    void nine_tenths_of_what_is_allowed_are_used() {
        Rate rate = new Rate("any", 10);

        assertThat(rate.within(TimeUnit.SECONDS.toNanos(100))).isGreaterThan(900);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 0.001, 1e9, Double.NaN})
    void a_rate_that_makes_no_sense_is_refused(double perSecond) {
        assertThatThrownBy(() -> new Rate("any", perSecond))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messages a second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "gmail.com:", "gmail.com:0", "gmail.com:fast", "gmail:20", "a b.com:2", ":5"})
    void a_domain_s_limit_that_cannot_be_read_is_refused_and_named(String limit) {
        assertThatThrownBy(() -> Rate.ofDomain(limit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("per-domain")
                .hasMessageContaining("'" + limit + "'");
    }

    @Test
    void a_domain_is_known_by_its_ascii_form_in_lower_case() {
        assertThat(Rate.ofDomain("B\u00fccher.Example:2")).isEqualTo(new Rate("xn--bcher-kva.example", 2));
    }
}

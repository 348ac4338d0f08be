package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepliesTest {

    private static final Instant STARTED = Instant.parse("2026-10-01T08:00:00Z");

    private final Replies replies = new Replies(Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 0, , QUEUED",
        "CONNECT, 554, , QUEUED",
        "CONNECT, 421, , QUEUED",
        "SESSION, 535, 5.7.8, QUEUED",
        "SESSION, 454, , QUEUED",
        "SENDER, 451, , QUEUED",
        "SENDER, 550, 5.7.1, QUEUED",
        "RECIPIENT, 421, , QUEUED",
        "RECIPIENT, 450, 4.2.0, DEFERRED",
        "RECIPIENT, 451, 4.7.1, DEFERRED",
        "RECIPIENT, 452, 4.2.2, DEFERRED",
        "RECIPIENT, 552, 5.2.2, DEFERRED",
        "RECIPIENT, 0, , DEFERRED",
        "RECIPIENT, 550, 5.1.1, FAILED",
        "RECIPIENT, 551, , FAILED",
        "RECIPIENT, 552, , FAILED",
        "RECIPIENT, 553, 5.1.3, FAILED",
        "RECIPIENT, 550, 5.7.1, FAILED",
        "DATA, 421, , QUEUED",
        "DATA, 0, , DEFERRED",
        "DATA, 451, , DEFERRED",
        "DATA, 554, 5.7.1, FAILED",
        "ANSWER, 250, 2.0.0, ACCEPTED",
        "ANSWER, 451, 4.3.0, DEFERRED",
        "ANSWER, 421, , DEFERRED",
        "ANSWER, 552, 5.3.4, FAILED",
        "ANSWER, 554, 5.6.0, FAILED",
        "ANSWER, 0, , UNCERTAIN",
        "ANSWER, 354, , UNCERTAIN",
    })
    void d_25_every_reply_has_its_class(Stage stage, int code, @Nullable String status, DeliveryStatus expected) {
        assertThat(classify(new Handover(stage, code, status, ""), 1, STARTED).status())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT6H", "6, PT12H", "7, PT12H", "40, PT12H"})
    void the_waits_grow(int attempt, Duration wait) {
        Handover busy = new Handover(Stage.RECIPIENT, 452, "4.3.1", "");

        assertThat(classify(busy, attempt, STARTED).notBefore()).isEqualTo(STARTED.plus(wait));
    }

    @Test
    void after_three_days_it_is_given_up() {
        Handover busy = new Handover(Stage.RECIPIENT, 450, "4.2.0", "");

        assertThat(classify(busy, 11, STARTED.plus(Duration.ofHours(60))).status())
                .isEqualTo(DeliveryStatus.DEFERRED);
        assertThat(classify(busy, 11, STARTED.plus(Duration.ofHours(61))).status())
                .isEqualTo(DeliveryStatus.FAILED);
    }

    @Test
    void who_was_first_tried_days_after_the_start_is_tried_as_often_as_others() {
        Handover busy = new Handover(Stage.RECIPIENT, 450, "4.2.0", "");
        Instant late = STARTED.plus(Duration.ofDays(5));

        assertThat(classify(busy, 1, late).status()).isEqualTo(DeliveryStatus.DEFERRED);
        assertThat(classify(busy, 10, late).status()).isEqualTo(DeliveryStatus.DEFERRED);
        assertThat(classify(busy, 11, late).status()).isEqualTo(DeliveryStatus.FAILED);
    }

    private Outcome classify(Handover handover, int attempt, Instant now) {
        return replies.classify(handover, attempt, STARTED, now);
    }
}

package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be kept of a relay's words. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "<ann@example.org>: unknown,<address>: unknown",
                "user ann@example.org unknown,user <address> unknown",
                "\"ann b\"@example.org unknown,<address> unknown",
                "for=a+b@x.example; bye,<address>; bye",
                "quota at 90%,quota at 90%"
            })
    void addresses_are_taken_out(String said, String kept) {
        assertThat(Words.fit(said)).isEqualTo(kept);
    }

    @Test
    void only_printable_ascii_stays_and_not_too_much_of_it() {
        assertThat(Words.fit("a\u0000\u001b[31mb\u00e9\r\nc")).isEqualTo("a [31mb c");
        assertThat(Words.fit("x".repeat(100_000))).hasSize(300);
        assertThat(Words.fit("@".repeat(100_000))).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void a_handover_cannot_hold_an_address() {
        assertThat(new Handover(Stage.RECIPIENT, 550, null, "no ann@example.org").text())
                .isEqualTo("no <address>");
    }
}

package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "\"a b\"@c.example;ann@x.example gone,<address><address> gone",
                "quota at 90%,quota at 90%"
            })
    void addresses_are_taken_out(String said, String kept) {
        assertThat(Words.fit(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Ann.Bee+news@Example.ORG>: unknown",
                "see https://relay.example/why?to=ann.bee%2Bnews%40example.org&x=1",
                "see https://relay.example/why?to=ann.bee%2bnews&#64;example.org",
                "<ann.bee+news>: user unknown",
                "mailbox=ANN.BEE+NEWS; unknown",
                "ann.bee+news (at) example.org",
                "ann.bee+news[AT]example.org",
                "'ann.bee+news' does not exist",
                "ann.bee+news%example.org",
                "rfc822;ann.bee+2Bnews+40example.org",
                "recipient:ann.bee does not exist",
                "\"ann.bee+news\"@example.org gone",
                "@relay.example:ann.bee+news@example.org gone",
                "_ann.bee+news_ gone"
            })
    void a_03_no_spelling_of_the_recipient_stays(String said) {
        Envelope envelope = new Envelope("bounces@charity.example", "ann.bee+news@example.org");

        assertThat(answered(said, envelope))
                .doesNotContainIgnoringCase("ann.bee")
                .contains("<address>");
    }

    @Test
    void what_stands_for_an_address_is_not_taken_out_once_more() {
        Envelope envelope = new Envelope("bounces@charity.example", "address@example.org");

        assertThat(answered("<address@example.org> unknown; no such address", envelope))
                .isEqualTo("<address> unknown; no such <address>");
    }

    @Test
    void a_03_no_part_of_an_address_stays_where_the_words_are_cut_to_length() {
        Envelope envelope = new Envelope("bounces@charity.example", "ann.bee@example.org");

        for (int length = 285; length <= 300; length++) {
            assertThat(answered("x".repeat(length) + " ann.bee unknown", envelope))
                    .doesNotContain("an");
        }
    }

    private static String answered(String said, Envelope envelope) {
        return Handover.answered(Stage.RECIPIENT, new Reply(550, List.of(said)), envelope)
                .text();
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

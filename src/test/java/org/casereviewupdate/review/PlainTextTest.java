package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void two_ways_to_write_a_letter_become_one() {
        assertThat(PlainText.line("Bro H\u0177dd")).isEqualTo(PlainText.line("Bro Hy\u0302dd"));
    }

    @Test
    void blanks_of_every_sort_become_single_ones() {
        assertThat(PlainText.line(" a\u00a0\u00a0b\r\n\tc ")).isEqualTo("a b c");
    }

    @Test
    void paragraphs_keep_their_lines() {
        assertThat(PlainText.paragraphs("one\r\n\r\ntwo\rthree")).isEqualTo("one\n\ntwo\nthree");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oisín",
                "\"quoted\" \u2013 dashed",
                "\uD83D\uDC69\u200D\uD83D\uDC67",
                "=cmd|' /C calc'!A0",
                "a\nb\tc"
            })
    void what_people_write_is_plain(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u001bb", "a\u0085b", "\uD83D", "a\u202eb", "a\u2066b", "caf\uFFFD"})
    void what_cannot_be_printed_is_not(String text) {
        assertThat(PlainText.isPlain(text)).isFalse();
    }
}

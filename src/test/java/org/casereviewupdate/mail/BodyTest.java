package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void every_line_break_becomes_the_one_the_mailer_understands() {
        assertThat(Body.of("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd\n");
    }

    @Test
    void a_long_line_is_broken_at_spaces() {
        String broken = Body.of("word ".repeat(1000));

        assertThat(broken.lines()).allMatch(line -> line.length() <= 998);
        assertThat(broken.replace('\n', ' ').strip())
                .isEqualTo("word ".repeat(1000).strip());
    }

    @Test
    void a_word_longer_than_a_line_is_refused() {
        assertThatThrownBy(() -> Body.of("x".repeat(1200))).isInstanceOf(IllegalArgumentException.class);
    }
}

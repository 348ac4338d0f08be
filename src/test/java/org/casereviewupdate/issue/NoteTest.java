package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    @Test
    void what_a_note_may_hold_stays() {
        Note note = new Note("Dear reader\n\n* one\n* **two**\n\nSee [the page](https://example.org/a?b=1&c=2).");

        assertThat(note.html())
                .contains("<p>Dear reader</p>", "<li>one</li>", "<strong>two</strong>")
                .contains("<a href=\"https://example.org/a?b=1&amp;c=2\">the page</a>");
        assertThat(note.text()).contains("Dear reader", "one", "the page", "https://example.org/a?b=1&c=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,x)",
                "![x](https://evil.example/pixel.gif)",
                "<a href=\"https://evil.example\" onclick=\"x\">y</a>",
                "<mj-include path=\"/etc/passwd\" />",
                "</mj-text><mj-raw><script></script></mj-raw>",
            })
    void what_it_may_not_becomes_text_or_goes(String markdown) {
        String html = new Note(markdown).html();

        assertThat(html)
                .doesNotContain("<script", "<img", "javascript:", "data:", "<mj-", "</mj-", "<a href=\"https://evil");
    }

    @Test
    void headings_become_paragraphs_because_the_issue_has_its_own() {
        assertThat(new Note("# Loud").html()).isEqualTo("<p>Loud</p>");
    }
}

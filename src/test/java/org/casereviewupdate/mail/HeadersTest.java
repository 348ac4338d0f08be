package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeUtility;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Confirm your email address",
                "Adolygiad Achosion: cadarnhewch eich cyfeiriad ŵ ŷ",
                "مراجعة الحالة",
                "One 👨‍👩‍👧‍👦 and another 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "=?UTF-8?Q?not_encoded?=",
                "A title of very many words that goes on and on, past the end of one line and of the next, until it has"
                        + " reached two hundred characters and a few more, as titles of local reviews sometimes do",
                "Adolygiad ymarfer plant estynedig a gomisiynwyd gan Fwrdd Diogelu Gogledd Cymru – plentyn â rhai anghenion"
                        + " ychwanegol, a’r dysgu sy’n deillio ohono ar gyfer pob asiantaeth"
            })
    void words_round_trip_in_short_ascii_lines(String words) throws Exception {
        String value = value(new Headers().words("Subject", words));

        assertThat(value).matches("(?:[\\x20-\\x7e]|\r\n[ \t])*");
        assertThat(Arrays.stream(("Subject: " + value).split("\r\n")))
                .allMatch(line -> line.length() <= 78 && (line.length() <= 76 || !line.contains("=?")));
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(value)).strip()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b"})
    void m_02_a_line_break_is_refused_in_every_value(String value) {
        assertThatThrownBy(() -> new Headers().words("Subject", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Headers().plain("X", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Headers().mailbox("From", "a@example.org", value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "a\r\nb", "é"})
    void a_name_is_a_name(String name) {
        assertThatThrownBy(() -> new Headers().plain(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_is_there_once() {
        assertThatThrownBy(() -> new Headers().plain("To", "a").plain("TO", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_with_signs_is_quoted_and_a_foreign_one_encoded() {
        assertThat(value(new Headers().mailbox("From", "a@example.org", "Smith, Ann")))
                .isEqualTo("\"Smith, Ann\" <a@example.org>");
        assertThat(value(new Headers().mailbox("From", "a@example.org", "Siân")))
                .startsWith("=?UTF-8?")
                .endsWith(" <a@example.org>");
    }

    @Test
    void the_date_is_written_as_mail_writes_it() {
        assertThat(value(new Headers().date(Instant.parse("2026-09-01T08:05:00Z"))))
                .isEqualTo("Tue, 01 Sep 2026 08:05:00 +0000");
    }

    /** The value of the only field. */
    private static String value(Headers headers) {
        return headers.lines().replaceFirst("^[^:]+: ", "").replaceFirst("\r\n$", "");
    }
}

package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    @Test
    void a_key_comes_back_as_it_went() {
        PageKey key = new PageKey(LocalDate.of(2026, 9, 10), UUID.fromString("0199e0aa-0000-7000-8000-0000000000ff"));

        assertThat(PageKey.parse(key.text())).isEqualTo(key);
        assertThat(key.text()).matches("[A-Za-z0-9_-]{27}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "2026-09-10",
                "AAAA",
                "%00",
                "f________________________AA",
                "fwAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> PageKey.parse(text)).isInstanceOf(UnknownPageKey.class);
    }
}

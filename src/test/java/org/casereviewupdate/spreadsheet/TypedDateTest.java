package org.casereviewupdate.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20",
                "20/11/2026",
                "20.11.2026",
                "20-11-2026",
                "20 November 2026",
                "20 november 2026",
                "20th November 2026",
                "20 Nov 2026",
                "20-Nov-2026",
                "46346",
                "2026-11-20 00:00:00",
                "2026-11-20T00:00:00.000Z",
                " 20/11/2026 00:00 ",
            })
    void a_day_is_read_in_every_form(String typed) {
        assertThat(TypedDate.parse(typed)).contains(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 Sept 2026", "9 Sep 2026", "9 September 2026", "9/9/2026", "09/09/2026"})
    void september_is_read_short_and_long(String typed) {
        assertThat(TypedDate.parse(typed)).contains(LocalDate.of(2026, 9, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31/09/2026",
                "2026-13-01",
                "11/20/2026",
                "20/11/26",
                "2026",
                "1234567",
                "0",
                "20 Nov"
            })
    void what_is_no_day_is_not_guessed(String typed) {
        assertThat(TypedDate.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "11/2026", "November 2026", "Nov 2026", "Nov-2026", "2026-11-20", "46346"})
    void a_month_is_read_in_every_form(String typed) {
        assertThat(TypedDate.parseMonth(typed)).contains(YearMonth.of(2026, 11));
    }
}

package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseFormTest {

    @Test
    void a_date_is_read_from_three_fields_with_spaces_around() {
        assertThat(new PauseForm(" 1", "03 ", "2027").date()).contains(LocalDate.of(2027, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 2, 2027",
        "0, 1, 2027",
        "1, 13, 2027",
        "x, 1, 2027",
        "'', 1, 2027",
        ", 1, 2027",
        "1, , 2027",
        "1, 1,"
    })
    void what_is_no_date_is_none(String day, String month, String year) {
        assertThat(new PauseForm(day, month, year).date()).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_date_is_not_shown_again() {
        PauseForm form = new PauseForm("12345", "1234", "2".repeat(9_000));

        assertThat(form).isEqualTo(new PauseForm("1234", "1234", "2222"));
        assertThat(new PauseForm(null, null, null)).isEqualTo(PauseForm.EMPTY);
    }
}

package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {

    @Test
    void the_three_parts_make_one_line() {
        Title title = new Title(2025, List.of("Cambridgeshire and Peterborough"), "Gabriel");

        assertThat(title.render()).isEqualTo("2025 - Cambridgeshire and Peterborough - Gabriel");
    }

    @Test
    void two_bodies_are_joined() {
        Title title = new Title(2026, List.of("Cwm Arian", "Dyffryn Teg"), "Child M");

        assertThat(title.render()).isEqualTo("2026 - Cwm Arian and Dyffryn Teg - Child M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025 - Cambridgeshire and Peterborough - Gabriel",
                "2025 \u2013 Cambridgeshire and Peterborough \u2013 Gabriel",
                "2025 - Cambridgeshire and Peterborough \u2013 Gabriel",
                "  2025\u00a0\u2013\u00a0Cambridgeshire  and Peterborough \u2013\n Gabriel ",
            })
    void hyphens_and_dashes_with_blanks_around_them_part_a_title(String printed) {
        assertThat(Title.parse(printed))
                .contains(new Title(2025, List.of("Cambridgeshire and Peterborough"), "Gabriel"));
    }

    @Test
    void a_hyphen_within_a_name_parts_nothing() {
        assertThat(Title.parse("2024 - Stoke-on-Trent - Mary-Ann"))
                .contains(new Title(2024, List.of("Stoke-on-Trent"), "Mary-Ann"));
    }

    @Test
    void a_third_separator_belongs_to_the_name() {
        assertThat(Title.parse("2024 - Anonymous - Child K - extended report"))
                .contains(new Title(2024, List.of("Anonymous"), "Child K - extended report"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Gabriel",
                "2025 - Gabriel",
                "2025-Harrowmere-Gabriel",
                "25 - Harrowmere - Gabriel",
                "2025 -  - Gabriel"
            })
    void what_has_not_three_parts_is_no_title(String printed) {
        assertThat(Title.parse(printed)).isEmpty();
    }
}

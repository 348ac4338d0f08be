package org.casereviewupdate.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1 month, 1 mis",
        "6, 6 months, 6 mis",
        "12, 1 year, 1 flwyddyn",
        "13, 13 months, 13 mis",
        "24, 2 years, 2 flynedd",
        "36, 3 years, 3 blynedd",
        "60, 5 years, 5 mlynedd",
        "72, 6 years, 6 blynedd",
        "120, 10 years, 10 mlynedd",
        "144, 12 years, 12 o flynyddoedd"
    })
    void months_are_told_in_years_where_they_are_whole(long months, String english, String welsh) {
        assertThat(Dates.months(months, Language.ENGLISH)).isEqualTo(english);
        assertThat(Dates.months(months, Language.WELSH)).isEqualTo(welsh);
    }
}

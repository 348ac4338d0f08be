package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleFileTest {

    private static final LocalDate TODAY = LocalDate.parse("2027-03-01");

    @Test
    void the_newest_record_was_added_today_and_the_others_keep_their_distance() {
        String moved = SampleFile.of("""
                name,added
                old,2026-11-10
                new,2026-11-20
                """).asOf(TODAY);

        assertThat(moved.lines()).containsExactly("name,added", "old,2027-02-19", "new,2027-03-01");
    }

    @Test
    void the_life_of_a_link_moves_with_its_record() {
        String moved = SampleFile.of("""
                name,link_until,added
                dated,2031-11-20,2026-11-20
                undated,,2026-11-20
                """).asOf(TODAY);

        assertThat(moved.lines())
                .containsExactly("name,link_until,added", "dated,2032-02-29,2027-03-01", "undated,,2027-03-01");
    }

    @Test
    void commas_quotes_and_lines_within_a_field_stay_as_they_are() {
        String moved =
                SampleFile.of("name,added\n\"a, \"\"b\"\"\nc\",2026-11-20\n").asOf(TODAY);

        assertThat(moved).contains("\"a, \"\"b\"\"\nc\",2027-03-01");
    }

    @Test
    void a_file_without_records_stays_empty() {
        assertThat(SampleFile.of("name,added\n").asOf(TODAY)).isEmpty();
    }
}

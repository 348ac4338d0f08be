package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casereviewupdate.review.spreadsheet.Columns;
import org.casereviewupdate.review.spreadsheet.Row;
import org.casereviewupdate.review.spreadsheet.Table;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(List.of(
            new SubjectView("domestic abuse", List.of("domestic violence", "DVA"), null),
            new SubjectView("coercive control", List.of(), "domestic abuse"),
            new SubjectView("stalking", List.of(), "coercive control"),
            new SubjectView("fathers", List.of(), null)));

    @Test
    void a_term_is_found_under_each_of_its_names() {
        assertThat(vocabulary.find("Domestic-Abuse")).contains("domestic abuse");
        assertThat(vocabulary.find("dva")).contains("domestic abuse");
        assertThat(vocabulary.find("mothers")).isEmpty();
    }

    @Test
    void several_names_of_one_term_are_one_keyword() {
        assertThat(vocabulary.findAll(List.of("DVA", "fathers", "domestic violence")))
                .containsExactly("domestic abuse", "fathers");
    }

    @Test
    void a_term_holds_the_narrower_ones() {
        assertThat(vocabulary.withNarrower("domestic abuse"))
                .containsExactlyInAnyOrder("domestic abuse", "coercive control", "stalking");
    }

    @Test
    void a_mistyped_word_leads_to_the_nearest_term() {
        assertThat(vocabulary.nearest("coersive control")).contains("coercive control");
        assertThat(vocabulary.nearest("zebra")).isEmpty();
        assertThat(vocabulary.nearest("")).isEmpty();
    }

    @Test
    void the_vocabulary_that_ships_hangs_together() {
        Set<String> names = new TreeSet<>();
        Set<String> broader = new TreeSet<>();
        Columns columns = new Columns().with("subject").with("synonyms").with("broader");

        try (Table table =
                Table.receive(VocabularyTest.class.getResourceAsStream("/vocabulary/subjects.csv"), null, columns)) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                assertThat(names.add(row.get().cell("subject")))
                        .as(row.get().cell("subject"))
                        .isTrue();
                broader.addAll(row.get().entries("broader"));
            }
        }

        assertThat(names).isNotEmpty().containsAll(broader);
    }
}

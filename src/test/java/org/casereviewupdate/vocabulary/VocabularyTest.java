package org.casereviewupdate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(List.of(
            new SubjectView("domestic abuse", "cam-drin domestig", List.of("domestic violence", "DVA"), null),
            new SubjectView("coercive control", null, List.of(), "domestic abuse"),
            new SubjectView("stalking", null, List.of(), "coercive control"),
            new SubjectView("fathers", "tadau", List.of(), null)));

    @Test
    void a_term_is_found_under_each_of_its_names() {
        assertThat(vocabulary.find("Domestic-Abuse")).contains("domestic abuse");
        assertThat(vocabulary.find("dva")).contains("domestic abuse");
        assertThat(vocabulary.find("mothers")).isEmpty();
    }

    @Test
    void a_term_has_its_name_in_each_language_and_is_found_by_both() {
        assertThat(vocabulary.find("Tadau")).contains("fathers");
        assertThat(vocabulary.label("fathers", Welsh.LANGUAGE)).isEqualTo("tadau");
        assertThat(vocabulary.label("fathers", Locale.ENGLISH)).isEqualTo("fathers");
        assertThat(vocabulary.label("stalking", Welsh.LANGUAGE)).isEqualTo("stalking");
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
    void the_vocabulary_that_ships_hangs_together() throws IOException {
        List<SubjectView> shipped =
                LoadVocabulary.read(VocabularyTest.class.getResourceAsStream("/vocabulary/subjects.csv"));

        List<String> names = shipped.stream().map(SubjectView::name).toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
        assertThat(shipped)
                .extracting(SubjectView::welsh)
                .doesNotHaveDuplicates()
                .allSatisfy(welsh -> assertThat(welsh).isNotBlank());
        assertThat(shipped)
                .allSatisfy(term -> assertThat(term.broader() == null ? names.get(0) : term.broader())
                        .isIn(names));
    }
}

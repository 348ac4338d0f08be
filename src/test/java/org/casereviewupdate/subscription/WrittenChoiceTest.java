package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class WrittenChoiceTest {

    private static final Vocabulary WORDS = new Vocabulary(List.of(
            new SubjectView("adoption", "mabwysiadu", List.of("adopted children"), null),
            new SubjectView("suicide", "hunanladdiad", List.of(), null)));

    private static final Choice CHOICE = new Choice(
            Language.WELSH,
            Detail.GENTLE,
            new Following(
                    Set.of("adoption"),
                    Set.of(Nation.WALES),
                    Set.of("Bath & Bristol", "Gwent"),
                    Set.of(ReviewType.SERIOUS_CASE_REVIEW),
                    Set.of(AgeGroup.UNDER_ONE)),
            Set.of("suicide"));

    @Test
    void a_form_is_read_by_any_name_that_something_goes_by() {
        Choice read = WrittenChoice.of(Map.of(
                        "follow", List.of("some"),
                        "subject", List.of("Adopted children", "no such thing"),
                        "nation", List.of("Cymru"),
                        "area", List.of("Gwent"),
                        "areas", List.of("Bath & Bristol\r\n \r\n"),
                        "type", List.of("serious case reviews"),
                        "age", List.of("0"),
                        "detail", List.of("gentle"),
                        "fold", List.of("hunanladdiad"),
                        "language", List.of("cy")))
                .in(WORDS, Language.ENGLISH);

        assertThat(read).isEqualTo(CHOICE);
    }

    @Test
    void ticks_that_were_left_behind_when_everything_was_chosen_again_do_not_count() {
        Choice read = WrittenChoice.of(Map.of(
                        "follow", List.of("everything"),
                        "subject", List.of("adoption"),
                        "fold", List.of("suicide")))
                .in(WORDS, Language.WELSH);

        assertThat(read).isEqualTo(new Choice(Language.WELSH, Detail.FULL, Following.EVERYTHING, Set.of("suicide")));
    }

    @Test
    void nothing_chosen_is_everything_in_full_in_the_language_of_the_page() {
        assertThat(WrittenChoice.NOTHING_CHOSEN.in(WORDS, Language.WELSH)).isEqualTo(Choice.everything(Language.WELSH));
        assertThat(WrittenChoice.NOTHING_CHOSEN.exactly(WORDS)).isEqualTo(Choice.everything(Language.ENGLISH));
    }

    @Test
    void a_query_is_what_it_is_read_as_again() {
        assertThat(WrittenChoice.query(CHOICE))
                .isEqualTo("language=cy&detail=GENTLE&subject=adoption&nation=WALES&area=Bath+%26+Bristol&area=Gwent"
                        + "&type=SERIOUS_CASE_REVIEW&age=UNDER_ONE&fold=suicide");
        assertThat(WrittenChoice.query(Choice.everything(Language.ENGLISH))).isEmpty();
    }

    @Test
    void a_program_is_told_of_each_field_with_a_name_that_nothing_goes_by() {
        WrittenChoice wrong = new WrittenChoice(
                "fr",
                "some",
                List.of("adoption", "no such thing"),
                List.of("France"),
                List.of("Anywhere"),
                List.of("no such review"),
                List.of("99"),
                List.of("nothing"));

        UnknownNames told = catchThrowableOfType(UnknownNames.class, () -> wrong.exactly(WORDS));

        assertThat(told.view().errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "choice.subjects",
                        "choice.nations",
                        "choice.reviewTypes",
                        "choice.ageGroups",
                        "choice.folded",
                        "choice.language",
                        "choice.detail");
    }

    @Test
    void a_program_that_names_what_there_is_gets_it() {
        WrittenChoice written = new WrittenChoice(
                "cy",
                "GENTLE",
                List.of("adopted children"),
                List.of("Wales"),
                List.of("Gwent", "Bath & Bristol"),
                List.of("SCR"),
                List.of("UNDER_ONE"),
                List.of("suicide"));

        assertThat(written.exactly(WORDS)).isEqualTo(CHOICE);
    }

    @Test
    void the_next_form_keeps_what_was_chosen_in_the_last_one() {
        Map<String, List<String>> kept = KeptField.of(CHOICE).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        KeptField::name,
                        java.util.stream.Collectors.mapping(KeptField::value, java.util.stream.Collectors.toList())));

        assertThat(WrittenChoice.of(kept).in(WORDS, Language.ENGLISH)).isEqualTo(CHOICE);
        assertThat(KeptField.of(Choice.everything(Language.WELSH))).isEmpty();
        assertThat(KeptField.of(new Choice(Language.ENGLISH, Detail.GENTLE, Following.EVERYTHING, Set.of())))
                .contains(new KeptField("follow", "everything"), new KeptField("detail", "GENTLE"));
    }

    @Test
    void only_what_singles_something_out_needs_a_row_of_its_own() {
        assertThat(Choice.everything(Language.WELSH).plain()).isTrue();
        assertThat(CHOICE.plain()).isFalse();
        assertThat(new Choice(Language.ENGLISH, Detail.FULL, Following.EVERYTHING, Set.of("suicide")).plain())
                .isFalse();
        assertThat(new Choice(Language.ENGLISH, Detail.FULL, CHOICE.following(), Set.of()).plain())
                .isFalse();
    }

    @Test
    void a_group_of_boxes_says_how_many_are_ticked() {
        assertThat(new ChoiceBoxes(List.of(
                                new ChoiceOption("a", "A", true),
                                new ChoiceOption("b", "B", false),
                                new ChoiceOption("c", "C", true)))
                        .chosen())
                .isEqualTo(2);
    }
}

package org.casereviewupdate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final Vocabulary WORDS = new Vocabulary(List.of(
            term("child sexual abuse"),
            term("child sexual exploitation", "child sexual abuse"),
            term("child neglect")));

    private static final Traits REVIEW = new Traits(
            Set.of("child sexual exploitation"),
            Nation.ENGLAND,
            Set.of("Cambridgeshire & Peterborough"),
            ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW,
            Set.of(AgeGroup.ELEVEN_TO_FIFTEEN));

    @Test
    void whoever_names_nothing_follows_everything_and_there_is_no_reason_to_tell() {
        assertThat(Following.EVERYTHING.covers(REVIEW, WORDS)).isTrue();
        assertThat(Following.EVERYTHING.why(REVIEW, WORDS)).isEmpty();
    }

    @Test
    void a_subject_stands_for_its_narrower_ones() {
        assertThat(following("child sexual abuse").why(REVIEW, WORDS))
                .containsExactly(new Match(Match.By.SUBJECT, "child sexual abuse"));
    }

    @Test
    void a_subject_does_not_stand_for_a_broader_one() {
        Traits abuse = new Traits(Set.of("child sexual abuse"), null, Set.of(), null, Set.of());

        assertThat(following("child sexual exploitation").covers(abuse, WORDS)).isFalse();
    }

    @Test
    void an_old_kind_of_review_stands_for_what_took_its_place() {
        Following old = named(List.of(), List.of("serious case reviews"));

        assertThat(old.why(REVIEW, WORDS)).containsExactly(new Match(Match.By.REVIEW_TYPE, "SERIOUS_CASE_REVIEW"));
    }

    @Test
    void a_new_kind_of_review_does_not_stand_for_the_old_one() {
        Traits old = new Traits(Set.of(), Nation.ENGLAND, Set.of(), ReviewType.SERIOUS_CASE_REVIEW, Set.of());

        assertThat(named(List.of(), List.of("CSPR")).covers(old, WORDS)).isFalse();
    }

    @Test
    void an_area_is_the_same_however_it_is_spelled() {
        Following area = new FollowedNames(
                        List.of(), List.of(), List.of(" cambridgeshire  & PETERBOROUGH "), List.of(), List.of())
                .in(WORDS);

        assertThat(area.covers(REVIEW, WORDS)).isTrue();
    }

    @Test
    void every_reason_is_told_the_most_telling_first() {
        Following much = new Following(
                Set.of("child sexual abuse", "child neglect"),
                Set.of(Nation.ENGLAND, Nation.WALES),
                Set.of(),
                Set.of(),
                Set.of(AgeGroup.ELEVEN_TO_FIFTEEN));

        assertThat(much.why(REVIEW, WORDS))
                .extracting(Match::followed)
                .containsExactly("child sexual abuse", "ELEVEN_TO_FIFTEEN", "ENGLAND");
    }

    @Test
    void synonyms_lead_to_their_terms_and_unknown_words_to_nothing() {
        Vocabulary words =
                new Vocabulary(List.of(new SubjectView("child neglect", null, List.of("neglect of children"), null)));

        Following read = new FollowedNames(
                        List.of("Neglect of Children", "astrology"),
                        List.of("wales", "Atlantis"),
                        List.of("  "),
                        List.of("?"),
                        List.of("12", "old"))
                .in(words);

        assertThat(read)
                .isEqualTo(new Following(
                        Set.of("child neglect"),
                        Set.of(Nation.WALES),
                        Set.of(),
                        Set.of(),
                        Set.of(AgeGroup.ELEVEN_TO_FIFTEEN)));
    }

    private static Following following(String subject) {
        return named(List.of(subject), List.of());
    }

    private static Following named(List<String> subjects, List<String> types) {
        return new FollowedNames(subjects, List.of(), List.of(), types, List.of()).in(WORDS);
    }

    private static SubjectView term(String name) {
        return term(name, null);
    }

    private static SubjectView term(String name, String broader) {
        return new SubjectView(name, null, List.of(), broader);
    }
}

package org.casereviewupdate.jigsaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JigsawTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When Daniel Harrow was two, nobody asked.|FULL_NAME|Daniel Harrow",
                "Her brother Daniel Harrow had been seen.|FULL_NAME|Daniel Harrow",
                "Aisha K. O’Brien was known to them.|FULL_NAME|Aisha K. O’Brien",
                "The health visitor, Mrs Sampleton, called.|FULL_NAME|Mrs Sampleton",
                "He was born on 4 March 2019 at home.|BIRTH_DATE|4 March 2019",
                "Date of birth: 04/03/2019.|BIRTH_DATE|04/03/2019",
                "A boy born in March 2019 was harmed.|BIRTH_DATE|March 2019",
                "The child died on 14th of November 2021.|EXACT_DATE|14th of November 2021",
                "Police were called on March 3, 2021.|EXACT_DATE|March 3, 2021",
                "It was reported on 2021-03-04.|EXACT_DATE|2021-03-04",
                "Bu farw ar 14 Tachwedd 2021.|EXACT_DATE|14 Tachwedd 2021",
                "She went to St Sample’s Church of England Primary School.|SCHOOL|St Sample’s Church of England Primary School",
                "He left Harrowmere High Academy.|SCHOOL|Harrowmere High Academy",
                "Roedd hi yn Ysgol Enghraifft.|SCHOOL|Ysgol Enghraifft",
                "They lived near EX1 1EX then.|POSTCODE|EX1 1EX",
                "They lived in SW1A 1AA then.|POSTCODE|SW1A 1AA",
                "Recorded under 943 476 5919 at first.|NHS_NUMBER|943 476 5919"
            })
    void a_clue_is_found(String text, Piece piece, String words) {
        assertThat(Jigsaw.clues(text)).contains(new Clue(piece, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "He left 'Oakwood School' early.|Oakwood School",
                "He left ‘Oakwood School’ early.|Oakwood School",
                "’Oakwood School|Oakwood School",
                "It was heard in court.Oakwood Academy knew.|Oakwood Academy",
                "An ex-Oakwood School pupil|Oakwood School",
                "A pupil-Oakwood Nursery meeting|Oakwood Nursery",
                "At Oakwood-School nobody asked.|Oakwood-School",
                "They chose 'Oak Hill School'.|Oak Hill School",
                "He was atOak Hill School then.|Oak Hill School",
                "Elm and Ash of Oak & Birch Sixth Form|Elm and Ash of Oak & Birch Sixth Form",
                "She went to OakwoodSchool.|OakwoodSchool"
            })
    void a_school_is_found_whatever_it_is_joined_to(String text, String school) {
        assertThat(Jigsaw.clues(text))
                .filteredOn(clue -> clue.piece() == Piece.SCHOOL)
                .extracting(Clue::words)
                .singleElement()
                .asString()
                .endsWith(school);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Child K died in November 2021, aged two.",
                "Professionals should ask what daily life is like for Child K.",
                "A girl of 14 lived with her mother in two local authorities.",
                "The primary school told the college; the School Nursing service did not.",
                "Working Together to Safeguard Children 2018 and the Children Act 1989 were not followed.",
                "Sara Review: the family lived in James Street.",
                "Between 2019 and 2021 there were 10 contacts and 4 assessments.",
                "The helpline is 0000 000 0000, and 943 476 5918 is nobody’s number.",
                "Section S47 enquiries took 3 to 4 months; May was the worst.",
                "Every School should know. The College of Policing agrees.",
                "The Pre-School and the High-School were told."
            })
    void what_a_summary_may_say_is_none(String text) {
        assertThat(Jigsaw.clues(text)).isEmpty();
    }

    @Test
    void a_partnership_is_found_by_its_name_or_by_what_it_is() {
        assertThat(Jigsaw.partnerships(
                        "Harrowmere agencies and the Ashcombe and Fenside Safeguarding Children Partnership met.",
                        List.of("Harrowmere", "Elsewhere")))
                .extracting(Clue::words)
                .containsExactly("Ashcombe and Fenside Safeguarding Children Partnership", "Harrowmere");
        assertThat(Jigsaw.partnerships("It was 'Fenside LSCB', and inAshcombe SCP.", List.of()))
                .extracting(Clue::words)
                .containsExactly("Fenside LSCB", "Ashcombe SCP");
        assertThat(Jigsaw.partnerships("Agencies met.", List.of("Harrowmere"))).isEmpty();
    }
}

package org.casereviewupdate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeGroupTest {

    @ParameterizedTest
    @CsvSource({
        "0, UNDER_ONE",
        "unborn, UNDER_ONE",
        "Under 1, UNDER_ONE",
        "1, ONE_TO_FOUR",
        "4, ONE_TO_FOUR",
        "1-4, ONE_TO_FOUR",
        "5, FIVE_TO_TEN",
        "10, FIVE_TO_TEN",
        "11, ELEVEN_TO_FIFTEEN",
        "16 and 17, SIXTEEN_TO_SEVENTEEN",
        "17, SIXTEEN_TO_SEVENTEEN",
    })
    void a_group_is_known_by_its_names_and_by_every_age_in_it(String name, AgeGroup group) {
        assertThat(AgeGroup.named(name)).contains(group);
    }

    @ParameterizedTest
    @EnumSource
    void a_group_is_known_by_its_code_and_by_its_label_in_both_languages(AgeGroup group) {
        assertThat(AgeGroup.named(group.name())).contains(group);
        assertThat(AgeGroup.named(group.label())).contains(group);
        assertThat(AgeGroup.named(group.label(Welsh.LANGUAGE))).contains(group);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18", "99", "-1", "old", "1 2"})
    void what_is_no_age_of_a_child_is_none(String name) {
        assertThat(AgeGroup.named(name)).isEmpty();
    }

    @Test
    void every_label_is_one_of_a_kind_in_each_language() {
        assertThat(AgeGroup.values()).extracting(AgeGroup::label).doesNotHaveDuplicates();
        assertThat(AgeGroup.values())
                .extracting(group -> group.label(Welsh.LANGUAGE))
                .doesNotHaveDuplicates();
    }
}

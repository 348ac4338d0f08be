package org.casereviewupdate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.vocabulary.ReviewType.CASE_MANAGEMENT_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.CHILD_PRACTICE_REVIEW_CONCISE;
import static org.casereviewupdate.vocabulary.ReviewType.CHILD_PRACTICE_REVIEW_EXTENDED;
import static org.casereviewupdate.vocabulary.ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.LEARNING_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.SERIOUS_CASE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.SIGNIFICANT_CASE_REVIEW;
import static org.casereviewupdate.vocabulary.ReviewType.SINGLE_UNIFIED_SAFEGUARDING_REVIEW;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTypeTest {

    @ParameterizedTest
    @CsvSource({
        "CSPR, CHILD_SAFEGUARDING_PRACTICE_REVIEW",
        "lcspr, CHILD_SAFEGUARDING_PRACTICE_REVIEW",
        "Child Safeguarding Practice Reviews, CHILD_SAFEGUARDING_PRACTICE_REVIEW",
        "serious case review, SERIOUS_CASE_REVIEW",
        "SCR, SERIOUS_CASE_REVIEW",
        "SUSR, SINGLE_UNIFIED_SAFEGUARDING_REVIEW",
        "Extended child practice review, CHILD_PRACTICE_REVIEW_EXTENDED",
        "child practice review (concise), CHILD_PRACTICE_REVIEW_CONCISE",
        "learning-review, LEARNING_REVIEW",
        "CMR, CASE_MANAGEMENT_REVIEW",
    })
    void a_kind_is_known_by_all_its_names(String name, ReviewType type) {
        assertThat(ReviewType.named(name)).containsExactly(type);
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_is_known_by_its_label_and_its_code(ReviewType type) {
        assertThat(ReviewType.named(type.label())).containsExactly(type);
        assertThat(ReviewType.named(type.name())).containsExactly(type);
    }

    @Test
    void a_name_of_several_kinds_leads_to_each() {
        assertThat(ReviewType.named("CPR"))
                .containsExactlyInAnyOrder(CHILD_PRACTICE_REVIEW_CONCISE, CHILD_PRACTICE_REVIEW_EXTENDED);
        assertThat(ReviewType.named("case review"))
                .containsExactlyInAnyOrder(SERIOUS_CASE_REVIEW, SIGNIFICANT_CASE_REVIEW, CASE_MANAGEMENT_REVIEW);
    }

    @Test
    void nothing_is_called_by_no_name() {
        assertThat(ReviewType.named("")).isEmpty();
        assertThat(ReviewType.named("s")).isEmpty();
        assertThat(ReviewType.named("book review")).isEmpty();
    }

    @Test
    void who_asks_for_an_earlier_kind_means_its_successors_too() {
        assertThat(SERIOUS_CASE_REVIEW.withSuccessors())
                .containsExactlyInAnyOrder(
                        SERIOUS_CASE_REVIEW,
                        CHILD_SAFEGUARDING_PRACTICE_REVIEW,
                        NATIONAL_CHILD_SAFEGUARDING_PRACTICE_REVIEW);
        assertThat(CHILD_PRACTICE_REVIEW_CONCISE.withSuccessors())
                .containsExactlyInAnyOrder(CHILD_PRACTICE_REVIEW_CONCISE, SINGLE_UNIFIED_SAFEGUARDING_REVIEW);
        assertThat(SIGNIFICANT_CASE_REVIEW.withSuccessors())
                .containsExactlyInAnyOrder(SIGNIFICANT_CASE_REVIEW, LEARNING_REVIEW);
        assertThat(CHILD_SAFEGUARDING_PRACTICE_REVIEW.withSuccessors())
                .containsExactly(CHILD_SAFEGUARDING_PRACTICE_REVIEW);
    }

    @Test
    void a_kind_is_searched_by_the_names_it_replaced() {
        assertThat(CHILD_SAFEGUARDING_PRACTICE_REVIEW.searchWords())
                .contains("Child safeguarding practice review", "Serious case review", "SCR");
        assertThat(SERIOUS_CASE_REVIEW.searchWords()).doesNotContain("safeguarding");
    }
}

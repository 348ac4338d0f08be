package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRulesTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new SubjectView("domestic abuse", null, List.of("DVA"), null),
            new SubjectView("fathers", null, List.of(), null)));

    private final RecordRules rules =
            new RecordRules(Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void a_whole_record_breaks_no_rule() {
        assertThat(broken(Reviews.review())).isEmpty();
    }

    @Test
    void an_empty_record_is_told_what_it_lacks() {
        NewReview empty = new NewReview(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(broken(empty))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("year", "bodies", "name", "type", "summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://reports.example/a.pdf",
                "http://reports.example/a.pdf?x=1#page=2",
                "HTTPS://Reports.Example:8443/"
            })
    void a_link_leads_to_the_web(String url) {
        assertThat(broken(Reviews.review().link(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://reports.example/a.pdf",
                "https://user:secret@reports.example/a.pdf",
                "https:///a.pdf",
                "//reports.example/a.pdf",
                "www.reports.example/a.pdf",
                "https://reports.example/a b.pdf",
                "https://reports.example/a\nb",
                "https://r\u0435ports.example/",
            })
    void a_link_leads_nowhere_else(String url) {
        assertThat(broken(Reviews.review().link(url)))
                .extracting(FieldError::field)
                .containsExactly("links[0].url");
    }

    @Test
    void text_that_cannot_be_printed_is_named() {
        assertThat(broken(Reviews.review().summary("Invented.\0")))
                .extracting(FieldError::field)
                .containsExactly("summary");
    }

    @Test
    void a_summary_has_an_end() {
        assertThat(broken(Reviews.review().summary("x".repeat(20_001))))
                .extracting(FieldError::field)
                .containsExactly("summary");
    }

    @Test
    void a_mistyped_keyword_is_answered_with_the_nearest() {
        assertThat(broken(Reviews.review().subjects("domestc abuse")))
                .extracting(FieldError::message)
                .containsExactly("\"domestc abuse\" is not in the vocabulary; did you mean \"domestic abuse\"?");
    }

    @Test
    void a_keyword_like_no_other_is_answered_without_a_guess() {
        assertThat(broken(Reviews.review().subjects("zebra")))
                .extracting(FieldError::message)
                .containsExactly("\"zebra\" is not in the vocabulary");
    }

    @Test
    void a_kind_of_review_belongs_to_its_nation() {
        assertThat(broken(Reviews.review().nation(Nation.WALES)))
                .extracting(FieldError::message)
                .containsExactly("A child safeguarding practice review is held in England");
    }

    @Test
    void a_link_that_leaves_says_when() {
        ReportLink undated = new ReportLink(
                ReportLink.Kind.OVERVIEW_REPORT, "https://reports.example/a.pdf", ReportLink.Status.LEAVES, null);
        ReportLink dated = new ReportLink(
                ReportLink.Kind.OVERVIEW_REPORT,
                "https://reports.example/a.pdf",
                ReportLink.Status.LIVE,
                LocalDate.of(2030, 1, 1));

        assertThat(broken(Reviews.review().links(undated, dated)))
                .extracting(FieldError::field)
                .containsExactly("links[0].until", "links[1].until");
    }

    private List<FieldError> broken(Reviews review) {
        return broken(review.build());
    }

    private List<FieldError> broken(NewReview review) {
        return rules.broken(review, VOCABULARY);
    }
}

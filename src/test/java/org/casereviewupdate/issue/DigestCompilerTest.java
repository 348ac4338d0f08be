package org.casereviewupdate.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.review.BriefingFamily;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.Test;

class DigestCompilerTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 9);

    private final DigestCompiler compiler = new DigestCompiler(new SubjectLine("Case Review Update"));

    @Test
    void nothing_new_makes_no_issue() {
        CaseReviewView told = review("Child A", Nation.ENGLAND, 2026);

        assertThat(compile(List.of(), Set.of())).isEmpty();
        assertThat(compile(List.of(told), Set.of(told.id()))).isEmpty();
    }

    @Test
    void what_an_earlier_digest_told_is_left_out() {
        CaseReviewView told = review("Child A", Nation.ENGLAND, 2026);
        CaseReviewView fresh = review("Child B", Nation.ENGLAND, 2026);

        assertThat(titles(compile(List.of(told, fresh), Set.of(told.id())))).containsExactly("2026 - Board - Child B");
    }

    @Test
    void items_stand_by_nation_then_newest_year_then_title_whatever_order_they_came_in() {
        List<CaseReviewView> added = List.of(
                review("Child D", Nation.WALES, 2026),
                review("Child C", Nation.ENGLAND, 2024),
                review("Child B", Nation.ENGLAND, 2026),
                review("Child A", Nation.ENGLAND, 2026));
        List<CaseReviewView> reversed = new java.util.ArrayList<>(added);
        Collections.reverse(reversed);

        assertThat(titles(compile(added, Set.of())))
                .containsExactly(
                        "2026 - Board - Child A",
                        "2026 - Board - Child B",
                        "2024 - Board - Child C",
                        "2026 - Board - Child D")
                .isEqualTo(titles(compile(reversed, Set.of())));
    }

    @Test
    void the_subject_line_counts_reviews_and_not_the_briefing() {
        var content = compiler.compile(
                MONTH,
                List.of(review("Child A", Nation.ENGLAND, 2026)),
                Set.of(),
                List.of(briefing("neglect", "2026-01")),
                Set.of());

        assertThat(content.orElseThrow().subject()).isEqualTo("Case Review Update, September 2026: 1 new review");
        assertThat(content.orElseThrow().items()).hasSize(2);
    }

    @Test
    void the_briefing_that_shares_most_subjects_is_featured() {
        BriefingView newer = briefing("housing", "2026-08");
        BriefingView nearer = briefing("neglect", "2025-01");

        assertThat(featured(List.of(newer, nearer), Set.of())).contains(nearer.id());
    }

    @Test
    void among_equals_the_newest_briefing_is_featured() {
        BriefingView older = briefing("neglect", "2025-01");
        BriefingView newer = briefing("neglect", "2026-08");

        assertThat(featured(List.of(older, newer), Set.of())).contains(newer.id());
    }

    @Test
    void a_briefing_is_not_featured_twice_within_a_year() {
        BriefingView nearer = briefing("neglect", "2025-01");
        BriefingView other = briefing("housing", "2025-01");

        assertThat(featured(List.of(nearer, other), Set.of(nearer.id()))).contains(other.id());
        assertThat(featured(List.of(nearer), Set.of(nearer.id()))).isEmpty();
    }

    private Optional<Composition> compile(List<CaseReviewView> added, Set<UUID> told) {
        return compiler.compile(MONTH, added, told, List.of(), Set.of());
    }

    private Optional<UUID> featured(List<BriefingView> briefings, Set<UUID> earlier) {
        return compiler
                .compile(MONTH, List.of(review("Child A", Nation.ENGLAND, 2026)), Set.of(), briefings, earlier)
                .orElseThrow()
                .items()
                .stream()
                .filter(item -> item.kind() == ItemKind.BRIEFING)
                .map(NewItem::sourceId)
                .findAny();
    }

    private static List<String> titles(Optional<Composition> content) {
        return content.orElseThrow().items().stream()
                .map(item -> item.content().title())
                .toList();
    }

    private static CaseReviewView review(String name, Nation nation, int year) {
        return new CaseReviewView(
                UUID.randomUUID(),
                0,
                null,
                year + " - Board - " + name,
                year,
                List.of("Board"),
                name,
                nation,
                ReviewType.LEARNING_REVIEW,
                List.of(),
                "Invented example.",
                List.of(),
                List.of(),
                null,
                List.of("neglect"),
                List.of(),
                List.of(),
                List.of(),
                LocalDate.parse("2026-09-15"),
                Instant.EPOCH);
    }

    private static BriefingView briefing(String subject, String published) {
        return new BriefingView(
                UUID.randomUUID(),
                0,
                null,
                subject + ": learning from case reviews",
                BriefingFamily.THEME,
                subject,
                YearMonth.parse(published),
                "published since 2021",
                "Invented example.",
                List.of(),
                List.of(),
                List.of(subject),
                "https://reports.example/briefing.pdf");
    }
}

package org.casereviewupdate.delivery;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueKind;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ItemContent;
import org.casereviewupdate.issue.ItemKind;
import org.casereviewupdate.issue.ItemLink;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Traits;
import org.jspecify.annotations.Nullable;

/** Issues as they come out of the issue room, made up. */
final class Editions {

    static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

    static final String AREA = "Harrowmere & <Vale>";

    private Editions() {}

    static IssueView september(@Nullable String note) {
        return new IssueView(
                new UUID(0, 7),
                IssueKind.MONTHLY,
                YearMonth.of(2026, 9),
                IssueStatus.SENDING,
                null,
                note,
                1,
                false,
                NOW,
                "schedule",
                null,
                null,
                null,
                null,
                NOW,
                "schedule",
                null,
                null,
                null);
    }

    static IssueItemView review(String title, Nation nation, ReviewType type, String... subjects) {
        return review(title, "Invented example. What happened to the child in it.", nation, type, subjects);
    }

    static IssueItemView review(String title, String summary, Nation nation, ReviewType type, String... subjects) {
        return review(title, summary, "https://reports.example/" + UUID.randomUUID(), nation, type, subjects);
    }

    private static IssueItemView review(
            String title, String summary, String link, Nation nation, ReviewType type, String... subjects) {
        UUID id = UUID.randomUUID();
        ItemContent content = new ItemContent(
                title,
                nation.label(),
                List.of(type.label()),
                summary,
                List.of("Ask what daily life is like. " + title),
                List.of(),
                List.of(subjects),
                List.of(new ItemLink("Overview report", link)));
        Traits traits = new Traits(Set.of(subjects), nation, Set.of(AREA), type, Set.of());
        return new IssueItemView(ItemKind.REVIEW, id, 1, content, traits);
    }

    /** A review whose report is a long way off. */
    static IssueItemView linked(String link) {
        return review(
                "A long link", "Invented example.", link, Nation.ENGLAND, ReviewType.SERIOUS_CASE_REVIEW, "suicide");
    }

    static IssueItemView briefing(String... subjects) {
        ItemContent content = new ItemContent(
                "Neglect: learning from case reviews",
                "Thematic briefing",
                List.of("Published since 2021"),
                "Invented example of a briefing.",
                List.of("See the child's day"),
                List.of(),
                List.of(subjects),
                List.of(new ItemLink("Briefing (PDF)", "https://reports.example/briefing.pdf")));
        return new IssueItemView(
                ItemKind.BRIEFING,
                UUID.randomUUID(),
                1,
                content,
                new Traits(Set.of(subjects), null, Set.of(), null, Set.of()));
    }
}

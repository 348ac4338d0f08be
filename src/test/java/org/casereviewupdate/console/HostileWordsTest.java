package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Whatever stands in a record, a note or a relay's answer is shown as it was typed: nothing runs and nothing is asked for. */
@FeatureTest
class HostileWordsTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ComposeIssue composing;

    @Inject
    TableDump tables;

    private final List<String> trouble = new ArrayList<>();

    @Test
    void nothing_that_was_typed_runs_on_any_page() {
        newsroom.opens();
        UUID reader = newsroom.subscriber("ann@example.org");
        List<UUID> reviews = HostileWords.ALL.stream()
                .map(words -> newsroom.review(words, "2026-09-05", String.join("\n", HostileWords.ALL)))
                .map(CaseReviewView::id)
                .toList();
        UUID issue = composing
                .compose(new NewIssue(String.join("\n\n", HostileWords.ALL), reviews), "key", "test")
                .id();
        String briefing = briefing();

        try (Editor editor = Editor.guarded()) {
            editor.watches(trouble);
            for (UUID review : reviews) {
                editor.opens("/console/reviews/" + review);
            }
            UUID one = reviews.get(0);
            editor.opens("/console/reviews").opens("/console/reviews/" + one + "/edit");
            editor.opens("/console/reviews/" + one + "/withdrawal");
            editor.opens("/console/issues/" + issue + "/preview/html").opens("/console/issues/" + issue + "/preview");
            editor.opens("/console/briefings").opens("/console/briefings/" + briefing);
            editor.opens("/console/briefings/" + briefing + "/edit");
            String all = String.join("\n", HostileWords.ALL);
            editor.opens("/console/issues/new").types("#note", all).types("#q", HostileWords.ALL.get(3));
            editor.presses("Find");
            assertThat(editor.page().inputValue("#note")).isEqualTo(all);
            editor.presses("Preview");
            editor.opens("/console/subscribers")
                    .types("#address", HostileWords.ALL.get(3))
                    .presses("Find");

            editor.opens("/console/issues/" + issue)
                    .types("#recipients", HostileWords.ALL.get(3))
                    .presses("Release");
            editor.types("#recipients", "1").presses("Release");
            newsroom.tick();
            tables.change(
                    "update issue set status = 'HALTED', halted_at = now(), reason = ?",
                    String.join(" ", HostileWords.ALL));
            tables.change(
                    "update delivery set status = 'UNCERTAIN', reason = ?, reply_text = ? where subscriber_id = ?",
                    String.join(" ", HostileWords.ALL),
                    String.join(" ", HostileWords.ALL),
                    reader);
            editor.opens("/console/issues/" + issue);
            assertThat(editor.sees()).contains(HostileWords.ALL);
            editor.opens("/console").opens("/console/issues");
            editor.opens("/console/subscribers")
                    .types("#address", "ann@example.org")
                    .presses("Find");
        }

        assertThat(trouble).isEmpty();
    }

    private static String briefing() {
        return admin().body(Map.of(
                        "title",
                        HostileWords.ALL.get(0),
                        "family",
                        "SECTOR",
                        "subject",
                        HostileWords.ALL.get(3),
                        "published",
                        "2026-08",
                        "samplePeriod",
                        HostileWords.ALL.get(8),
                        "summary",
                        String.join("\n", HostileWords.ALL),
                        "learning",
                        HostileWords.ALL,
                        "pdf",
                        "https://briefings.example/1.pdf"))
                .post("/api/v1/briefings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

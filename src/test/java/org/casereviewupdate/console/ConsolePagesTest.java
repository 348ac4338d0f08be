package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Every page and state of the console, held against WCAG 2.2 AA. */
@FeatureTest
class ConsolePagesTest {

    private static final String LIST = """
            email,agreed_on,proof
            carol@example.org,2026-02-28,"sign-up sheet, folder 7"
            dave@example.org,,
            no address,2026-02-28,folder 7
            ann@example.org,2026-02-28,folder 7
            """;

    @Inject
    Newsroom newsroom;

    @Inject
    TableDump tables;

    @Test
    void every_page_is_accessible() {
        newsroom.opens();
        CaseReviewView review = newsroom.review("Child K", "2026-09-05");
        newsroom.review("Child L", "2026-09-08");
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("ben@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console").checks("home");
            editor.opens("/console/issues").checks("issues-none");
            editor.opens("/console/reviews").checks("reviews");
            editor.opens("/console/reviews?year=x").checks("reviews-refused");
            editor.opens("/console/reviews/" + review.id()).checks("review");
            editor.opens("/console/reviews/" + review.id() + "/edit").checks("review-edit");
            editor.types("#summary", "").presses("Save").checks("review-refused");
            editor.opens("/console/briefings").checks("briefings");
            editor.opens("/console/briefings/new").checks("briefing-new");
            editor.opens("/console/imports").checks("imports");
            editor.opens("/console/names").checks("names");
            editor.types("#name", "Hull").presses("Enter it").checks("name-refused");
            editor.types("#name", "Ashboruogh").presses("Enter it").checks("name-entered");
            editor.types("#right-AREA", "Ashborough").presses("Put it right").checks("name-put-right");
            editor.opens("/console/subscribers").checks("subscribers");
            editor.types("#address", "ann@example.org").presses("Find").checks("subscriber");
            editor.opens("/console/subscribers/imports").checks("subscribers-import");
            editor.page()
                    .setInputFiles(
                            "#file", new FilePayload("people.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            editor.presses("See what it would do").checks("subscribers-import-report");
            editor.opens("/console/restore").checks("restore");

            editor.opens("/console/issues/new").checks("compose");
            editor.types("#note", "Please **read** this").page().check("label:has-text('Child K')");
            editor.presses("Compose and hold it").checks("issue-held");
            String issue = editor.page().url();
            editor.presses("Release").checks("issue-refused");
            editor.page().navigate(issue + "/preview");
            editor.checks("issue-preview");
            editor.page().navigate(issue);
            editor.types("#recipients", "2").presses("Release").checks("issue-released");
            editor.opens("/console/reviews/" + review.id() + "/withdrawal").checks("withdrawal");
            editor.page().navigate(issue);
            editor.types("#halt-reason", "A word is wrong").presses("Halt").checks("issue-halted");
            editor.opens("/console").checks("home-errands");
            editor.page().navigate(issue);
            editor.presses("Resume");
            newsroom.tick();
            editor.page().navigate(issue);
            editor.checks("issue-sent");
            editor.opens("/console/issues").checks("issues");
            editor.opens("/console").checks("home-after");
        }
    }

    @Test
    void a_large_issue_can_be_watched() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        newsroom.review("Child L", "2026-09-08");
        tables.change("""
            insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language, detail,
                created_at, confirmed_at)
            select gen_random_uuid(), 0, 'CONFIRMED', n || '@example.org', n || '@example.org', sha256(n::text::bytea),
                'CONSENT', 'en', 'FULL', '2025-08-20', timestamptz '2025-08-20' + n % 380 * interval '1 day'
            from generate_series(1, 27000) n
            """);
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console").checks("large-home");
            editor.page().click("summary:has-text('Compile this month now')");
            editor.presses("Compile September 2026");
            editor.types("#recipients", "27,000").presses("Release");
            tables.change("update issue set status = 'SENDING', started_at = '2026-09-10T09:54:00Z'");
            tables.change("""
                insert into delivery (issue_id, subscriber_id, status, ended_at, reason)
                select issue.id, subscriber.id,
                    case when n <= 16200 then 'ACCEPTED' when n <= 16240 then 'DEFERRED' when n <= 16248 then 'FAILED'
                        when n <= 16251 then 'SKIPPED' else 'QUEUED' end,
                    case when n <= 16251 then timestamptz '2026-09-10T10:00:00Z' - n * interval '22 ms' end,
                    case when n between 16249 and 16251 then 'UNSUBSCRIBED' end
                from issue, (select id, row_number() over () as n from subscriber) subscriber
                """);
            editor.opens(editor.page().url().replaceFirst(".*(/console/issues/[0-9a-f-]+).*", "$1"));
            assertThat(editor.sees()).contains("16,211 of 27,000 done", "in the last minute", "At this rate");
            editor.checks("large-issue");
        }
    }
}

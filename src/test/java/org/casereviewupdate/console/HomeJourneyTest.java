package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** What waits for a person stands on the first page, and leads to where it is done. */
@FeatureTest
class HomeJourneyTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Colleagues colleagues;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void a_month_of_more_than_anybody_reads_is_not_listed_to_its_end() {
        newsroom.opens();
        for (int i = 1; i <= 62; i++) {
            newsroom.review("Child " + i, "2026-09-05");
        }
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console");
            assertThat(editor.sees()).contains("And 2 more, which are among the reviews.");
        }
    }

    @Test
    void a_link_that_leads_nowhere_is_told_with_the_record_that_holds_it() {
        newsroom.opens();
        CaseReviewView review = newsroom.review("Child K", "2026-09-05");
        tables.change("""
            insert into link_check (address, outcome, reply_code, checked_at, due_at)
            values ('https://reports.example/Child-K', 'DEAD', 404, '2026-09-09T10:00:00Z', '2026-10-09T10:00:00Z'),
                ('https://reports.example/nobody-leads-here', 'DEAD', 404, '2026-09-09T10:00:00Z', '2026-10-09T10:00:00Z')
            on conflict (address) do update
            set outcome = excluded.outcome, reply_code = excluded.reply_code, checked_at = excluded.checked_at
            """);
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console");
            assertThat(editor.sees()).contains("1 link in the catalogue leads nowhere any more.");

            editor.page().click("text=See which");
            assertThat(editor.sees()).contains("Child K", "https://reports.example/Child-K (404)", "11:00am BST");
            editor.checks("links");
            editor.page().click("text=Child K");
            assertThat(editor.page().url()).endsWith("/console/reviews/" + review.id());
        }
    }

    @Test
    void what_was_found_in_an_issue_is_looked_at_and_let_pass_with_a_reason() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05", "Invented example. Daniel Harrow was harmed.");
        newsroom.subscriber("ann@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/issues/new").page().check("label:has-text('Child K')");
            editor.presses("Compose and hold it");
            editor.opens("/console");
            assertThat(editor.sees()).contains("does not leave: 1 thing was found in it that somebody has to look at.");

            editor.page().click("a:text-is('Look at it')");
            assertThat(editor.sees()).contains("Holds the issue", "A full name: Daniel Harrow");
            editor.checks("issue-with-a-finding");
            editor.types("#recipients", "1").presses("Release");
            assertThat(editor.sees()).contains("Something in this issue has to be looked at first");
            editor.presses("Let them pass");
            assertThat(editor.sees()).contains("Choose the findings that may stay");
            editor.page().check("label:has-text('Daniel Harrow')");
            editor.presses("Let them pass");
            assertThat(editor.sees()).contains("Say why they may stay");
            editor.page().check("label:has-text('Daniel Harrow')");
            editor.types("#override-reason", "It is an invented name").presses("Let them pass");

            assertThat(editor.sees())
                    .contains("Let pass: It is an invented name")
                    .doesNotContain("Holds the issue");
            editor.opens("/console");
            assertThat(editor.sees()).doesNotContain("does not leave");
        }
    }

    @Test
    void a_record_that_was_mended_is_read_anew() {
        newsroom.opens();
        CaseReviewView review = newsroom.review("Child K", "2026-09-05", "Invented example. Daniel Harrow was harmed.");
        try (Editor editor = Editor.withoutScript()) {
            editor.opens("/console/issues/new").page().check("label:has-text('Child K')");
            editor.presses("Compose and hold it");
            String issue = editor.page().url();
            editor.opens("/console/reviews/" + review.id() + "/edit")
                    .types("#summary", "Invented example. A child was harmed.")
                    .presses("Save");

            editor.page().navigate(issue);
            assertThat(editor.sees()).contains("The record reads otherwise by now");
            editor.presses("Read the records anew");

            assertThat(editor.sees()).doesNotContain("Holds the issue", "The record reads otherwise by now");
        }
    }

    @Test
    void a_complaint_about_data_is_acknowledged_within_thirty_days() {
        newsroom.opens();
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/complaints").checks("complaints-none");
            editor.types("#reference", "ann@example.org")
                    .types("#receivedOn", "2026-09-11")
                    .presses("Note it");
            assertThat(editor.sees()).contains("must not hold an address");
            editor.types("#reference", "DP 12/2026").presses("Note it");
            assertThat(editor.sees()).contains("Give the day on which the complaint came");
            editor.checks("complaints-refused");
            assertThat(editor.page().inputValue("#reference")).isEqualTo("DP 12/2026");
            editor.types("#receivedOn", "2026-09-01").presses("Note it");
            assertThat(editor.sees()).contains("DP 12/2026", "By 1 October 2026");
            editor.checks("complaints");

            editor.opens("/console");
            assertThat(editor.sees()).contains("A complaint about data has to be acknowledged by 1 October 2026.");
            assertThat(colleagues.signedIn(Role.VIEWER).looks().get("/console").asString())
                    .contains("has to be acknowledged by 1 October 2026")
                    .doesNotContain("DP 12/2026", "/console/complaints");
            editor.page().click("text=Look it up");
            editor.presses("Acknowledged today");
            editor.opens("/console");
            assertThat(editor.sees()).doesNotContain("has to be acknowledged");
            editor.opens("/console/complaints").presses("Answered today");
            assertThat(editor.sees()).contains("None is open", "answered 10 September 2026");
        }
    }

    @Test
    void a_month_that_was_missed_waits_for_a_person() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        clock.moveTo("2026-10-20T10:00:00Z");
        newsroom.opens();
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console");
            assertThat(editor.sees()).contains("September 2026 was missed and was not sent by itself.");

            editor.page().click("text=Send or cancel it");
            editor.checks("issue-missed");
            editor.presses("Compile it");
            assertThat(editor.sees()).contains("Held", "It leaves by itself on Tuesday 20 October 2026, 1:00pm BST");
            editor.opens("/console").checks("home-leaving");
            assertThat(editor.sees())
                    .contains("leaves by itself on Tuesday 20 October 2026, 1:00pm BST (Europe/London)");
        }
    }
}

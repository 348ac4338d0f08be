package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.UUID;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** What editors do in the console, from page to page. */
@FeatureTest
class ConsoleJourneysTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Test
    void an_extra_issue_from_its_note_to_an_account_that_adds_up() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("ben@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/issues/new").types("#note", "Please **read** this");
            editor.page().check("label:has-text('Child K')");
            editor.presses("Preview");
            FrameLocator draft = editor.page().frameLocator("iframe[name=draft]");
            draft.getByText("Child K", new FrameLocator.GetByTextOptions().setExact(false))
                    .first()
                    .waitFor();
            assertThat(draft.locator("body").innerText()).contains("Please read this");

            editor.presses("Compose and hold it");
            assertThat(editor.sees()).contains("Held", "It goes to 2 people");

            editor.types("#to", "desk@charity.example").presses("Send the test");
            assertThat(editor.sees()).contains("The mail relay took the test");
            assertThat(mailbox.lastTo("desk@charity.example").subject()).startsWith("[Test] ");

            editor.types("#recipients", "3").presses("Release");
            assertThat(editor.sees()).contains("Type the number 2 to release the issue");
            editor.types("#recipients", "2").presses("Release");
            assertThat(editor.sees()).contains("Released", "On its way");

            newsroom.tick();
            editor.page().waitForSelector("text=What became of it");
            editor.page().reload();
            assertThat(editor.sees()).contains("Sent", "2 of 2 done", "Handed out (the lines add up)");
            assertThat(mailbox.to("ann@example.org")).hasSize(1);
        }
    }

    @Test
    void a_withdrawal_says_first_what_it_does() {
        newsroom.opens();
        CaseReviewView review = newsroom.review("Child K", "2026-09-05");
        newsroom.subscriber("ann@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console");
            editor.page().click("summary:has-text('Compile this month now')");
            editor.presses("Compile September 2026");
            String issue = editor.page().url();
            editor.types("#recipients", "1").presses("Release");
            newsroom.tick();

            editor.opens("/console/reviews/" + review.id() + "/withdrawal");
            assertThat(editor.sees()).contains("has brought it to 1 person");
            editor.types("#reason", "The family asked").presses("Withdraw it now");

            assertThat(editor.sees()).contains("It is withdrawn", "accepted for 1 person");
            editor.presses("Reinstate it");
            assertThat(editor.sees()).contains("A second person has to do this");
            editor.page().navigate(issue);
            assertThat(editor.sees()).contains("Withdrawn").doesNotContain("Child K");
        }
    }

    @Test
    void a_review_is_entered_with_the_vocabulary_and_corrected() {
        newsroom.opens();
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/reviews/new")
                    .types("#year", "2026")
                    .types("#bodies", "Harrowmere")
                    .types("#name", "Child Q")
                    .types("#summary", "Invented example.")
                    .types("#otherSubjects", "no such word at all");
            editor.page().selectOption("#type", "CHILD_SAFEGUARDING_PRACTICE_REVIEW");
            editor.presses("Save");
            assertThat(editor.sees()).contains("is not in the vocabulary");

            editor.types("#otherSubjects", "").types("#recommendations", "Police | Share what is known");
            editor.presses("Save");
            assertThat(editor.sees()).contains("2026 - Harrowmere - Child Q");

            editor.page().click("text=Correct it");
            editor.types("#name", "Child R").presses("Save");
            assertThat(editor.sees()).contains("2026 - Harrowmere - Child R", "1, changed");

            assertThat(tables.rows("select detail from audit_entry where action = 'review.amended'"))
                    .containsExactly("version 1: title, name");

            editor.page().click("text=What it said before");
            assertThat(editor.sees()).contains("Version 1", "Child Q", "Child R");
        }
    }

    @Test
    void a_search_tells_what_each_choice_would_find() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        newsroom.review("Child L", "2026-09-06");
        newsroom.review("Child M", "2025-09-08");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/reviews");
            assertThat(editor.sees()).contains("3 reviews found");
            assertThat(editor.page().textContent("#year")).contains("2026 (2)", "2025 (1)");

            editor.page().selectOption("#year", "2025");
            editor.presses("Search");
            assertThat(editor.sees()).contains("1 review found", "Child M").doesNotContain("Child K");
            assertThat(editor.page().textContent("#year")).contains("2026 (2)", "2025 (1)");
            assertThat(editor.page().inputValue("#year")).isEqualTo("2025");

            editor.types("#q", "lighthouse").presses("Search");
            assertThat(editor.sees()).contains("0 reviews found", "No review answers this search");
            assertThat(editor.page().textContent("#year")).contains("2025 (0)");
        }
    }

    @Test
    void one_person_is_found_by_an_address_that_stands_in_no_other() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/subscribers")
                    .types("#address", "ann@example")
                    .presses("Find");
            assertThat(editor.sees()).contains("There is a problem");

            editor.types("#address", "ann@example.org").presses("Find");
            assertThat(editor.sees()).contains("Subscribed", "What they were sent");
            assertThat(editor.page().url()).endsWith("/console/subscribers");

            editor.page().click("summary:has-text('Suspend this subscription')");
            editor.types("#reason", "Their office asked").presses("Suspend");
            assertThat(editor.sees()).contains("Suspended");
            editor.types("#reason", "Their office has answered a mail").presses("Re-activate");
            assertThat(editor.sees()).contains("Subscribed");

            editor.page().click("summary:has-text('Erase this person')");
            editor.presses("Erase for good");
            assertThat(editor.sees()).contains("is erased");
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/issues/" + UUID.randomUUID());

            assertThat(editor.sees()).contains("No such issue");
        }
    }
}

package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;

/** Two people let an issue leave: one makes it and gives it a time, the other approves it. */
@FeatureTest
class LeavingJourneyTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Test
    void an_issue_is_approved_by_another_and_leaves_at_its_hour() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        try (Editor maker = Editor.withoutScript();
                Editor other = Editor.at(1280, ColorScheme.LIGHT)) {
            maker.composes("Please read this");
            String issue = maker.page().url();
            assertThat(maker.sees())
                    .contains("It is your work, so only somebody else can approve it")
                    .doesNotContain("Approve it");

            other.page().navigate(issue);
            other.presses("Approve it");
            assertThat(other.sees()).contains("Approved by A test admin on Thursday 10 September 2026, 11:00am BST");

            maker.page().click("summary:has-text('Let it leave at a time')");
            maker.presses("Let it leave then");
            assertThat(maker.sees()).contains("Choose a day and a time");
            maker.types("#day", "2026-09-10").types("#time", "10:59").presses("Let it leave then");
            assertThat(maker.sees()).contains("Choose a time that is yet to come");
            assertThat(maker.page().inputValue("#time")).isEqualTo("10:59");
            maker.types("#day", "2027-03-28").types("#time", "01:30").presses("Let it leave then");
            assertThat(maker.sees()).contains("in the night when clocks go forward an hour is missing");
            maker.types("#day", "2026-09-10").types("#time", "11:10").presses("Let it leave then");
            assertThat(maker.sees())
                    .contains(
                            "It leaves by itself on Thursday 10 September 2026, 11:10am BST (Europe/London)",
                            "1 person");

            clock.moveTo("2026-09-10T10:10:00Z");
            newsroom.tick();
            maker.page().reload();
            assertThat(maker.sees()).contains("Sent", "Approved", "by A test admin");
            assertThat(mailbox.to("ann@example.org")).hasSize(1);
        }
    }

    @Test
    void what_was_given_a_time_is_taken_back_unless_it_has_left() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT);
                Editor late = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.composes("Please read this");
            editor.page().click("summary:has-text('Let it leave at a time')");
            editor.types("#day", "2026-09-14").types("#time", "09:00").presses("Let it leave then");
            late.page().navigate(editor.page().url());
            late.checks("issue-given-a-time");
            late.page().click("summary:has-text('Let it leave at another time')");
            late.presses("Let it leave then").checks("issue-refused-a-time");

            editor.presses("Take it back");
            assertThat(editor.sees()).contains("It waits until somebody releases it", "Its release was taken back");
            editor.types("#recipients", "1").presses("Release");
            newsroom.tick();
            late.presses("Take it back");

            assertThat(late.sees()).contains("The issue is sent and cannot be held back");
        }
    }
}

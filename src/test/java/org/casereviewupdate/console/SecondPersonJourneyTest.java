package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;

/** A house in which a second person has to approve, and in which a release can be taken back for five minutes. */
@FeatureTest
@TestProfile(SecondPersonJourneyTest.Strict.class)
class SecondPersonJourneyTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Test
    void nothing_leaves_before_another_has_approved_it_nor_while_it_can_be_taken_back() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        try (Editor maker = Editor.at(1280, ColorScheme.LIGHT);
                Editor other = Editor.at(1280, ColorScheme.LIGHT)) {
            maker.composes("Please read this");
            String issue = maker.page().url();
            assertThat(maker.sees()).contains("Nobody has approved it yet, and without that it does not leave.");
            maker.types("#recipients", "1").presses("Release");
            assertThat(maker.sees()).contains("A second person has to approve this");
            maker.checks("issue-wants-approval");

            other.opens("/console");
            assertThat(other.sees()).contains("does not leave before a second person has approved it");
            other.page().click("a:text-is('Look at it')");
            other.presses("Approve it");
            maker.page().navigate(issue);
            assertThat(maker.sees()).contains("The first mail leaves 5 minutes after you have released it");
            maker.types("#recipients", "1").presses("Release");
            assertThat(maker.sees())
                    .contains(
                            "It leaves by itself on Thursday 10 September 2026, 11:05am BST",
                            "at the word of A test admin");
            maker.checks("issue-can-be-taken-back");

            maker.presses("Take it back");
            clock.moveTo("2026-09-10T10:05:00Z");
            newsroom.tick();
            assertThat(mailbox.to("ann@example.org")).isEmpty();
            maker.types("#recipients", "1").presses("Release");
            clock.moveTo("2026-09-10T10:10:00Z");
            newsroom.tick();
            maker.page().navigate(issue);
            assertThat(maker.sees()).contains("Sent", "1 of 1 done");
            assertThat(mailbox.to("ann@example.org")).hasSize(1);
        }
    }

    /** How the service is set up there. */
    public static class Strict implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("case-review-update.issue.second-person", "true", "case-review-update.issue.undo", "5m");
        }
    }
}

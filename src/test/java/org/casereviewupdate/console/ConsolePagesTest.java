package org.casereviewupdate.console;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page and state of the console, held against WCAG 2.2 AA, and a picture of each. */
@FeatureTest
class ConsolePagesTest {

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK", "320, DARK"})
    void every_page_is_accessible(int width, ColorScheme scheme) {
        newsroom.opens();
        CaseReviewView review = newsroom.review("Child K", "2026-09-05");
        newsroom.review("Child L", "2026-09-08");
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("ben@example.org");
        try (Editor editor = Editor.at(width, scheme)) {
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
            editor.opens("/console/subscribers").checks("subscribers");
            editor.types("#address", "ann@example.org").presses("Find").checks("subscriber");
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
}

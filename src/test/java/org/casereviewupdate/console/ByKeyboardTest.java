package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.List;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;

/** Somebody who has no mouse reaches everything, sees where they are, and sends an issue (WCAG 2.2, 2.1.1, 2.1.2 and 2.4.7). */
@FeatureTest
class ByKeyboardTest {

    private static final int MOST_STEPS = 500;

    /** What boxes and circles show of their focus is drawn by the label beside them. */
    private static final String WATCH = """
            window.lost = [];
            document.addEventListener('focusin', ({target}) => {
              target.dataset.reached = 'yes';
              const look = getComputedStyle(target);
              if (!target.matches('[type=checkbox], [type=radio]') && look.outlineStyle === 'none' && look.boxShadow === 'none') {
                window.lost.push(target.outerHTML);
              }
            });
            """;

    private static final String LOST = """
            window.lost.concat([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(one => one.checkVisibility() && !one.dataset.reached && !one.matches('[type=hidden], [type=radio]:not(:checked)'))
              .map(one => one.outerHTML))
            """;

    @Inject
    Newsroom newsroom;

    @Test
    void everything_on_every_page_is_reached_and_seen() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        newsroom.subscriber("ann@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            Doors.inTheTable().stream()
                    .filter(door -> door.isOfTheConsole()
                            && door.method().equals("GET")
                            && !door.path().contains("{"))
                    .filter(door -> !door.leadsToAnotherSignIn())
                    .map(Door::path)
                    .forEach(path -> {
                        Page page = editor.opens(path).page();
                        page.evaluate(WATCH);
                        walks(page);
                        assertThat(page.evaluate(LOST)).as(path).isEqualTo(List.of());
                    });
        }
    }

    @Test
    void an_issue_is_composed_released_and_halted() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        newsroom.subscriber("ann@example.org");
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            Page page = editor.opens("/console/issues").page();
            goesTo(page, "a:has-text('Compose an extra issue')").press("Enter");
            page.waitForSelector("#note");
            goesTo(page, "#note").type("Please read this");
            goesTo(page, "[name=reviews]").press("Space");
            goesTo(page, "button:has-text('Compose and hold it')").press("Enter");
            page.waitForSelector("#recipients");
            goesTo(page, "#recipients").type("1");
            page.keyboard().press("Enter");
            page.waitForSelector("#halt-reason");
            goesTo(page, "#halt-reason").type("A word is wrong");
            goesTo(page, "button:has-text('Halt')").press("Enter");
            page.waitForSelector("button:has-text('Resume')");

            assertThat(editor.sees()).contains("Why: A word is wrong", "Child K");
        }
    }

    /** To the end of the page, where the browser's own controls come. */
    private static void walks(Page page) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement === document.body").equals(true)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not come out of " + page.title());
    }

    private static Keyboard goesTo(Page page, String wanted) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (page.locator(wanted)
                    .first()
                    .evaluate("it => it === document.activeElement")
                    .equals(true)) {
                return page.keyboard();
            }
        }
        throw new AssertionError("The keyboard does not reach " + wanted);
    }
}

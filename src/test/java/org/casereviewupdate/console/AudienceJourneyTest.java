package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.Set;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.ChangeChoice;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Composing an issue for some: their number, what they get, and the note as it is typed. */
@FeatureTest
class AudienceJourneyTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ChangeChoice change;

    @Inject
    Mailbox mailbox;

    @BeforeEach
    void three_subscribers() {
        newsroom.opens();
        newsroom.review("Child K", "2026-09-05");
        newsroom.subscriber("ann@example.org");
        change.change(newsroom.subscriber("ben@example.org"), inWelsh(Nation.WALES));
        change.change(newsroom.subscriber("eve@example.org"), inWelsh(Nation.SCOTLAND));
    }

    @Test
    void an_issue_for_those_who_follow_wales_is_counted_looked_at_and_goes_to_them() {
        try (Editor editor = Editor.withoutScript()) {
            editor.opens("/console/issues/new").types("#note", "Please **read** this");
            assertThat(editor.sees()).contains("it would go to 3 people");
            editor.page().check("label:has-text('Child K')");
            editor.page().check("label:has-text('Those who follow any one')");
            editor.page().uncheck("label:has-text('and those who follow everything')");
            editor.presses("Compose and hold it");
            assertThat(editor.sees()).contains("Choose what the readers of this issue follow", "It is not clear yet");
            assertThat(editor.page().inputValue("#note")).isEqualTo("Please **read** this");

            editor.page().click("summary:has-text('Nations')");
            editor.page().check("label:text-is('Wales')");
            editor.presses("Count anew");
            assertThat(editor.sees())
                    .contains("it would go to 1 person", "1 person, following Wales, in Welsh, without what happened");
            editor.presses("Sample 1");
            FrameLocator draft = editor.page().frameLocator("iframe[name=draft]");
            draft.getByText("Child K").first().waitFor();
            assertThat(draft.locator("body").innerText())
                    .contains("Please read this")
                    .doesNotContain("What happened to");

            editor.presses("Compose and hold it");
            assertThat(editor.sees()).contains("It is meant for those who follow Wales: 1 person as of now");
            String issue = editor.page().url();
            editor.page().click("text=Sample 1");
            assertThat(editor.sees()).contains("following Wales, in Welsh, without what happened");
            editor.page().navigate(issue);
            editor.types("#recipients", "3").presses("Release");
            assertThat(editor.sees()).contains("Type the number 1 to release the issue");
            editor.types("#recipients", "1").presses("Release");
            newsroom.tick();

            editor.page().navigate(issue);
            assertThat(editor.sees()).contains("Sent", "2: was not meant by it");
            assertThat(mailbox.all())
                    .extracting(ReceivedMail::to)
                    .filteredOn(to -> to.endsWith("@example.org"))
                    .containsExactly("ben@example.org");
        }
    }

    @Test
    void the_note_stands_beside_what_is_typed_as_the_mail_will_have_it() {
        try (Editor editor = Editor.guarded()) {
            editor.opens("/console/issues/new");
            editor.page()
                    .locator("#note")
                    .pressSequentially("Please **read** <img src=x onerror=alert(1)> [this](javascript:alert(1)) word");
            editor.page().waitForSelector("#note-preview:has-text('word')");

            assertThat(editor.page().locator("#note-preview").innerText())
                    .contains("Please read <img src=x onerror=alert(1)> this word");
            assertThat(editor.page().locator("#note-preview strong").count()).isOne();
            assertThat(editor.page().locator("#note-preview img").count()).isZero();
            assertThat(editor.page().locator("#note-preview a[href]").count()).isZero();
        }
    }

    @Test
    void every_state_is_accessible() {
        try (Editor editor = Editor.at(1280, ColorScheme.LIGHT)) {
            editor.opens("/console/issues/new").types("#note", "Please **read** this");
            editor.page().waitForSelector("#note-preview strong");
            editor.page().check("label:has-text('Those who follow any one')");
            editor.checks("compose-for-some");
            editor.presses("Compose and hold it").checks("compose-unclear");
            editor.page().click("summary:has-text('Nations')");
            editor.page().check("label:text-is('Wales')");
            editor.presses("Count anew").checks("compose-counted");
            editor.presses("Compose and hold it").checks("issue-for-some");
        }
    }

    private static Choice inWelsh(Nation nation) {
        return new Choice(
                Language.WELSH,
                Detail.GENTLE,
                new Following(Set.of(), Set.of(nation), Set.of(), Set.of(), Set.of()),
                Set.of());
    }
}

package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.junit.jupiter.api.Test;

/** An issue as somebody gets it who has chosen this or that. */
@FeatureTest
class IssuePreviewTest {

    @Inject
    Newsroom newsroom;

    @Inject
    ComposeIssue composing;

    @Inject
    Colleagues colleagues;

    @Inject
    Mailbox mailbox;

    @Test
    void an_editor_without_script_looks_at_it_as_a_welsh_reader_who_follows_wales() {
        String page = "/console/issues/" + issue() + "/preview";
        try (Editor editor = Editor.withoutScript()) {
            editor.opens(page);
            assertThat(editor.sees()).contains("following everything, in English, in full", "What happened to Child K");

            editor.page().selectOption("#language", "cy");
            editor.page().selectOption("#detail", "GENTLE");
            editor.page().selectOption("#scheme", "dark");
            editor.page().click("summary:has-text('What they follow')");
            editor.page().click("summary:has-text('Nations')");
            editor.page().check("label:text-is('Wales')");
            editor.types("#areas", "Harrowmere").presses("Show it so");

            assertThat(editor.sees())
                    .contains("following Harrowmere, Wales, in Welsh, without what happened")
                    .doesNotContain("What happened to Child K");
            String shown = editor.page()
                    .frameLocator("iframe[title*=phone]")
                    .locator("body")
                    .innerText();
            assertThat(shown).contains("Harrowmere").doesNotContain("What happened to Child K");
            assertThat(editor.page().isChecked("label:text-is('Wales')")).isTrue();
        }
    }

    @Test
    void a_mail_is_shown_in_the_colours_asked_for_and_can_do_nothing() {
        String html = "/console/issues/" + issue() + "/preview/html";

        String dark = colleagues
                .signedIn(Role.VIEWER)
                .looks()
                .get(html + "?scheme=dark")
                .then()
                .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("sandbox"))
                .extract()
                .asString();
        String light = colleagues
                .signedIn(Role.VIEWER)
                .looks()
                .get(html + "?scheme=light")
                .asString();

        assertThat(dark).contains("@media all", "content=\"dark\"").doesNotContain("prefers-color-scheme");
        assertThat(light).contains("@media not all", "content=\"light\"").doesNotContain("prefers-color-scheme");
    }

    @Test
    void a_test_is_sent_as_it_is_looked_at() {
        String issue = "/console/issues/" + issue();
        try (Editor editor = Editor.at(1280, ColorScheme.DARK)) {
            editor.opens(issue + "/preview?detail=GENTLE&nation=WALES&scheme=dark");
            editor.types("#to", "desk@charity.example").presses("Send the test");

            assertThat(editor.sees()).contains("The mail relay took the test");
            ReceivedMail test = mailbox.lastTo("desk@charity.example");
            assertThat(test.text()).doesNotContain("What happened to Child K");
            assertThat(colleagues
                            .signedIn(Role.VIEWER)
                            .looks()
                            .get(issue + "/preview/source?detail=GENTLE")
                            .asString())
                    .contains("Content-Type: multipart/alternative")
                    .doesNotContain("What happened to Child K");

            editor.opens(issue + "/preview?detail=GENTLE&nation=WALES&scheme=dark&subject=nobody-knows-this");
            editor.page().setViewportSize(1280, 3000); // a frame out of sight is not painted
            editor.keeps("issue-preview").checks("issue-preview-chosen");
        }
    }

    private UUID issue() {
        newsroom.opens();
        UUID review = newsroom.review("Child K", "2026-09-05").id();
        return composing
                .compose(new NewIssue("Please read", List.of(review)), "key", "test")
                .id();
    }
}

package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.review.AmendReview;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.junit.jupiter.api.Test;

/** What editors are mailed when the hold period begins. */
@FeatureTest
class PreviewMailTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Inject
    WithdrawReview withdraw;

    @Inject
    PreviewJob previews;

    @Inject
    AmendReview amend;

    @Inject
    MovableClock clock;

    @Test
    void an_issue_is_shown_once_in_each_language_and_nobody_else_gets_it() {
        newsroom.subscriber("ann@example.org");
        compose(newsroom.review("Child Kept", "2026-09-01"));

        previews.tick();
        previews.tick();

        assertThat(mailbox.all())
                .extracting(ReceivedMail::to)
                .containsExactly("editor@charity.example", "editor@charity.example");
        assertThat(mailbox.all())
                .allSatisfy(mail -> assertThat(mail.subject()).startsWith("[Test] "))
                .extracting(mail -> mail.header("Content-Language"))
                .containsExactly("en", "cy");
    }

    @Test
    void what_was_withdrawn_is_shown_to_no_editor() {
        CaseReviewView gone = newsroom.review("Child Canary", "2026-09-01");
        compose(gone);
        withdraw.withdraw(gone.id(), new Withdrawal("An identity has to be protected"), "editor");

        previews.tick();

        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Held: Case Review Update, 10 September 2026: 1 review");
            assertThat(mail.raw()).doesNotContain("Canary");
        });
    }

    @Test
    void what_holds_an_issue_is_told_when_it_is_held_and_again_when_it_has_become_something_else() {
        CaseReviewView review =
                newsroom.review("Child Kept", "2026-09-01", "Invented example. Daniel Harrow was harmed.");
        UUID issue = compose(review);

        previews.tick();
        previews.tick();

        ReceivedMail held = heldMails().get(0);
        assertThat(heldMails()).hasSize(1);
        assertThat(held.to()).isEqualTo("editor@charity.example");
        assertThat(held.text())
                .contains("Full names: 1", "/console/issues/" + issue)
                .doesNotContain("Harrow");
        assertThat(MailLint.wire(held)).isEmpty();
        assertThat(MailLint.accessibility(held)).isEmpty();

        clock.advance(Duration.ofMinutes(4));
        amend.amend(review.id(), Reviews.review().version(0).build(), "test");
        previews.tick();
        assertThat(heldMails()).as("looked at a moment ago").hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        previews.tick();

        assertThat(heldMails()).hasSize(2);
        assertThat(heldMails().get(1).text()).contains("Full names: 1", "Records that read otherwise by now: 1");
    }

    @Test
    void an_issue_with_nothing_to_look_at_is_told_of_by_its_preview_only() {
        compose(newsroom.review("Child Kept", "2026-09-01"));

        previews.tick();

        assertThat(heldMails()).isEmpty();
        assertThat(mailbox.all()).hasSize(2);
    }

    private List<ReceivedMail> heldMails() {
        return mailbox.all().stream()
                .filter(mail -> mail.subject().startsWith("Held: "))
                .toList();
    }

    private UUID compose(CaseReviewView review) {
        return desk.compose(Map.of("reviews", List.of(review.id())));
    }
}

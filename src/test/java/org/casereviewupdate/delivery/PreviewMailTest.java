package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.WithdrawReview;
import org.casereviewupdate.review.Withdrawal;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
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

        assertThat(mailbox.all()).isEmpty();
    }

    private UUID compose(CaseReviewView review) {
        return desk.compose(Map.of("reviews", List.of(review.id())));
    }
}

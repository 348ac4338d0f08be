package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.junit.jupiter.api.Test;

/** The issue's mail as it came over the wire. */
@FeatureTest
class IssueMailTest {

    @Inject
    Newsroom newsroom;

    @Inject
    Mailbox mailbox;

    @Test
    void its_raw_bytes_satisfy_every_standard() {
        ReceivedMail mail = send("A note with **weight**, ŵ, 🙂 and a\n\n.\n\nline of one dot.", "Child Ŷ 🙂");

        assertThat(MailLint.wire(mail)).isEmpty();
        assertThat(MailLint.headers(mail)).isEmpty();
    }

    @Test
    void it_can_be_read_by_everybody() {
        ReceivedMail mail = send("A note.", "Child K", "Child L");

        assertThat(MailLint.accessibility(mail)).isEmpty();
    }

    @Test
    void nothing_in_it_tells_on_its_reader() {
        ReceivedMail mail = send("A note.", "Child K");

        assertThat(MailLint.privacy(mail, List.of("localhost", "reports.example", "helpline.example")))
                .isEmpty();
    }

    @Test
    void text_and_html_tell_the_same() {
        ReceivedMail mail = send("A note.", "Child K", "Child L");

        for (String said : List.of("A note.", "Child K", "Child L", "Learning", "What happened to Child K.")) {
            assertThat(mail.html()).contains(said);
            assertThat(mail.text()).contains(said);
        }
        assertThat(mail.links())
                .filteredOn(link -> link.startsWith("http"))
                .allSatisfy(link -> assertThat(mail.text()).contains(link));
    }

    @Test
    void the_support_notice_comes_first_and_the_envelope_is_neutral() {
        ReceivedMail mail = send(null, "Child K");

        assertThat(mail.text()).startsWith("Worried about a child?");
        assertThat(mail.subject()).isEqualTo("Case Review Update, 10 September 2026: 1 review");
        assertThat(mail.raw().substring(0, mail.raw().indexOf("\r\n\r\n"))).doesNotContain("Child K");
    }

    @Test
    void sixty_long_reviews_stay_within_the_budget_and_it_says_so() {
        List<CaseReviewView> reviews = IntStream.range(0, 60)
                .mapToObj(i -> newsroom.review(
                        "Child " + i, "2026-09-01", "Invented example. " + "A long story. ".repeat(150)))
                .toList();

        ReceivedMail mail = sendAll(null, reviews);

        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(92_160);
        assertThat(mail.html()).contains("This issue is long", "About this mail", "/leave/");
        assertThat(reviews).allSatisfy(review -> assertThat(mail.text()).contains(review.title()));
    }

    private ReceivedMail send(String note, String... names) {
        return sendAll(
                note,
                Stream.of(names)
                        .map(name -> newsroom.review(name, "2026-09-01"))
                        .toList());
    }

    private ReceivedMail sendAll(String note, List<CaseReviewView> reviews) {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        List<UUID> ids = reviews.stream().map(CaseReviewView::id).toList();
        Issues.released(note == null ? Map.of("reviews", ids) : Map.of("note", note, "reviews", ids));
        newsroom.tick();
        return mailbox.lastTo("ann@example.org");
    }
}

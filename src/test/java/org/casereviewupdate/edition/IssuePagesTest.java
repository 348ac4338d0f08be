package org.casereviewupdate.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.edition.PressOffice.act;
import static org.casereviewupdate.edition.PressOffice.body;
import static org.casereviewupdate.edition.PressOffice.compose;
import static org.casereviewupdate.edition.PressOffice.get;
import static org.casereviewupdate.edition.PressOffice.publish;
import static org.casereviewupdate.edition.PressOffice.withdraw;
import static org.hamcrest.Matchers.containsString;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.review.AmendReview;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.WholeAnswer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@FeatureTest
class IssuePagesTest {

    @Inject
    Newsroom newsroom;

    @Inject
    AmendReview amend;

    @Inject
    MovableClock clock;

    @Test
    void an_issue_is_on_the_web_once_it_is_released_and_not_before() {
        UUID issue = compose(review("Child Kept").id());
        get("/issues/" + issue).statusCode(404);

        act(issue, "release");

        Document page = Jsoup.parse(body("/issues/" + issue));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Case Review Update, 10 September 2026: 1 review");
        assertThat(page.text()).contains("What happened to Child Kept.", "Dear reader, this is new.");
        assertThat(page.select("a[href=https://reports.example/Child-Kept]")).isNotEmpty();
    }

    @Test
    void k_07_unknown_unreleased_and_cancelled_issues_answer_alike() {
        UUID unreleased = compose(review("Child Kept").id());
        UUID cancelled = compose(review("Child Gone").id());
        act(cancelled, "cancel");
        String unknown = notFound(UUID.randomUUID());

        assertThat(notFound(unreleased)).isEqualTo(unknown);
        assertThat(notFound(cancelled)).isEqualTo(unknown);
    }

    @Test
    void what_was_withdrawn_is_gone_at_once_and_leaves_a_tombstone() {
        CaseReviewView gone = review("Child Canary");
        UUID issue = publish(review("Child Kept").id(), gone.id());

        withdraw(gone.id());

        for (String path : List.of("", "/team")) {
            assertThat(body("/issues/" + issue + path)).contains("Child Kept").doesNotContain("Canary");
        }
        for (String path : List.of("/issues", "/issues/feed.atom", "/issues/feed.json")) {
            assertThat(body(path)).doesNotContain("Canary");
        }
        assertThat(body("/issues/" + issue)).contains("A record that this issue told of was withdrawn.");
        get("/reviews/" + gone.id() + "/team").statusCode(410);
        get("/reviews/" + gone.id() + "/team.pdf").statusCode(410);
    }

    @Test
    void a_review_corrected_since_is_shown_as_it_reads_now_and_says_so() {
        CaseReviewView review = review("Child Canary");
        UUID issue = publish(review.id());

        amend.amend(
                review.id(),
                Reviews.review()
                        .named("Child Kept")
                        .startingFrom(review.version())
                        .build(),
                "test");

        assertThat(body("/issues/" + issue))
                .contains("Child Kept", "Corrected: this review has been corrected")
                .doesNotContain("Canary");
    }

    @Test
    void a_reader_who_comes_back_is_told_that_nothing_has_changed_until_something_has() {
        CaseReviewView review = review("Child Kept");
        UUID issue = publish(review.id());
        List<String> paths = List.of(
                "/issues",
                "/issues/feed.atom",
                "/issues/feed.json",
                "/issues/" + issue,
                "/issues/" + issue + "/team",
                "/issues/" + issue + "/team.pdf");
        List<String> tags = paths.stream().map(IssuePagesTest::tag).toList();

        for (int i = 0; i < paths.size(); i++) {
            again(paths.get(i), tags.get(i)).statusCode(304);
        }
        clock.moveTo("2026-09-10T10:05:00Z");
        withdraw(review.id());
        for (int i = 1; i < paths.size(); i++) {
            again(paths.get(i), tags.get(i)).statusCode(200);
        }
    }

    @Test
    void search_engines_are_told_to_pass_by_and_whoever_shares_a_page_shares_no_case() {
        UUID issue = publish(review("Child Canary").id());

        String answered = get("/issues/" + issue)
                .statusCode(200)
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-cache")
                .extract()
                .asString();

        Document page = Jsoup.parse(answered);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost:8080/issues/" + issue);
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo("Case Review Update, 10 September 2026: 1 review");
        assertThat(page.head().html()).doesNotContain("Canary", "Harrowmere");
    }

    @Test
    void the_archive_lists_a_year_and_leads_to_the_others() {
        UUID older = publish(review("Child Kept").id());
        clock.moveTo("2027-02-03T10:00:00Z");
        UUID newer = publish(review("Child Other").id());

        assertThat(body("/issues"))
                .contains("Issues of 2027", "/issues/" + newer, "/issues?year=2026")
                .doesNotContain("/issues/" + older);
        assertThat(body("/issues?year=2026")).contains("/issues/" + older).doesNotContain("/issues/" + newer);
    }

    @Test
    void the_archive_offers_the_feeds_of_each_subject_in_the_readers_language() {
        Document english = Jsoup.parse(body("/issues"));
        Document welsh = Jsoup.parse(body("/issues?lang=cy"));

        assertThat(english.select("details li").eachText())
                .contains("child neglect as Atom, child neglect as JSON Feed");
        assertThat(welsh.select("details li").size())
                .isGreaterThan(50)
                .isEqualTo(english.select("details li").size());
        assertThat(welsh.select("details a[href=/issues/feed.atom?subject=child+neglect]")
                        .text())
                .isEqualTo("esgeuluso plant fel Atom");
        english.select("details li").stream()
                .limit(3)
                .flatMap(subject -> subject.select("a").stream())
                .forEach(link -> get(link.attr("href")).statusCode(200));
    }

    @Test
    void the_words_around_an_issue_are_there_in_welsh() {
        UUID issue = publish(review("Child Kept").id());

        Document page = Jsoup.parse(body("/issues/" + issue + "?lang=cy"));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Case Review Update, 10 Medi 2026: 1 adolygiad");
        assertThat(page.text()).contains("Yr hyn a ddysgwyd", "What happened to Child Kept.");
        assertThat(page.select("main h2").eachText()).contains("Lloegr").doesNotContain("England");
        assertThat(page.select("main article ul a").eachText())
                .allSatisfy(link -> assertThat(link).startsWith("Adroddiad trosolwg: "));
    }

    @Test
    void on_a_welsh_page_every_passage_in_english_says_so() {
        UUID review = review("Child Kept").id();
        UUID issue = publish(review);

        for (String path : List.of("/issues/" + issue, "/issues/" + issue + "/team", "/reviews/" + review + "/team")) {
            Document page = Jsoup.parse(body(path + "?lang=cy"));
            page.select("main [lang=en]").remove();

            assertThat(page.select("main").text())
                    .as(path)
                    .doesNotContainPattern("(?i)\\b(the|of|and|child|report|england|harrowmere)\\b");
        }
    }

    private CaseReviewView review(String name) {
        return newsroom.review(name, "2026-09-01");
    }

    private static String notFound(UUID id) {
        return WholeAnswer.of(get("/issues/" + id).statusCode(404).extract().response())
                .replace(id.toString(), "");
    }

    private static String tag(String path) {
        return get(path).statusCode(200).extract().header("ETag");
    }

    private static io.restassured.response.ValidatableResponse again(String path, String tag) {
        return RestAssured.given()
                .accept(ContentType.ANY)
                .header("If-None-Match", tag)
                .get(path)
                .then();
    }
}

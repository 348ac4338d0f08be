package org.casereviewupdate.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.edition.PressOffice.get;
import static org.casereviewupdate.edition.PressOffice.publish;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.review.BriefingFamily;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.EditBriefings;
import org.casereviewupdate.review.NewBriefing;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What search engines, and those who share a page, are told of what everybody may read: nothing of a case, and by default to pass by. */
@FeatureTest
class SearchEnginesTest {

    private static final String PRIVATE = "noindex, nofollow, noarchive";
    private static final String HERE = "http://localhost:8080";

    @Inject
    Newsroom newsroom;

    @Inject
    EditBriefings briefings;

    /** What public pages say. */
    String rule() {
        return PRIVATE;
    }

    @Test
    void every_page_about_issues_reviews_and_briefings_says_whether_it_may_be_listed() {
        for (String path : publicPaths()) {
            ExtractableResponse<Response> answer = get(path).statusCode(200).extract();

            assertThat(answer.header("X-Robots-Tag")).as(path).isEqualTo(rule());
            if (answer.contentType().startsWith("text/html")) {
                Document page = Jsoup.parse(answer.asString());
                assertThat(page.select("meta[name=robots]").eachAttr("content"))
                        .as(path)
                        .containsExactly(rule());
                assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                        .as(path)
                        .containsExactly(HERE + path);
            }
        }
    }

    @Test
    void no_canonical_address_carries_what_a_visitor_asked_for() {
        newsroom.review("Child Canary", "2026-09-01");

        for (String path : List.of("/reviews?q=canary&page=x&lang=cy", "/briefings?lang=cy", "/issues?lang=cy")) {
            Document page = Jsoup.parse(get(path).extract().asString());

            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .as(path)
                    .startsWith(HERE)
                    .doesNotContain("lang=", "page=");
        }
    }

    @Test
    void whoever_shares_an_issue_shares_no_case() {
        CaseReviewView review = newsroom.review("Child Canary", "2026-09-01", "Invented example. A canary sang.");
        String issue = "/issues/" + publish(review.id());

        for (String path : List.of(issue, issue + "/team", "/issues")) {
            Document page = Jsoup.parse(get(path).statusCode(200).extract().asString());

            assertThat(page.select("meta[property^=og:], meta[name=description], meta[name^=twitter:]")
                            .eachAttr("content"))
                    .as(path)
                    .noneMatch(said -> said.matches("(?is).*(canary|harrowmere|sang).*"));
            assertThat(page.title()).as(path).doesNotContainIgnoringCase("canary", "harrowmere");
        }
        assertThat(Jsoup.parse(get(issue).extract().asString())
                        .select("meta[property^=og:]")
                        .eachAttr("property"))
                .containsExactlyInAnyOrder("og:type", "og:site_name", "og:title", "og:description", "og:url");
    }

    @Test
    void what_somebody_s_own_link_opens_is_in_no_search_engine_whatever_is_set() {
        for (String path : List.of(
                "/confirm/x",
                "/leave/x",
                "/undo/x",
                "/manage/link/x",
                "/manage/new-address/x",
                "/manage/subscription",
                "/console/sign-in")) {
            assertThat(get(path).extract().header("X-Robots-Tag")).as(path).isEqualTo(PRIVATE);
        }
    }

    @Test
    void no_file_keeps_search_engines_from_reading_that_they_are_to_pass_by() {
        // A crawler that robots.txt turns away never sees the rule of a page, and lists its bare address (RFC 9309,
        // section 1).
        get("/robots.txt").statusCode(404);
        get("/sitemap.xml").statusCode(404);
    }

    private List<String> publicPaths() {
        CaseReviewView review = newsroom.review("Child Canary", "2026-09-01");
        String issue = "/issues/" + publish(review.id());
        String page = "/reviews/" + review.id();
        NewBriefing neglect = new NewBriefing(
                null,
                "Neglect: learning from case reviews",
                BriefingFamily.THEME,
                "child neglect",
                YearMonth.of(2026, 5),
                "published since 2021",
                "Invented example.",
                List.of(),
                List.of("See the child's day"),
                List.of("child neglect"),
                "https://reports.example/briefing.pdf",
                null);
        String briefing = "/briefings/" + briefings.record(neglect, "test").id();
        return Stream.of(
                        "/issues",
                        issue,
                        issue + "/team",
                        issue + "/team.pdf",
                        "/issues/feed.atom",
                        "/issues/feed.json",
                        "/reviews",
                        page,
                        page + "/team",
                        page + "/team.pdf",
                        page + "/citation.ris",
                        page + "/citation.bib",
                        "/reviews.atom",
                        "/reviews.json",
                        "/briefings",
                        briefing)
                .toList();
    }
}

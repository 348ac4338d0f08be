package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.WholeAnswer;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@FeatureTest
class CataloguePagesTest {

    @Inject
    RecordReview recording;

    @Inject
    WithdrawReview withdrawing;

    @Inject
    PurgeReview purging;

    @Inject
    EditBriefings briefings;

    @Test
    void a_reader_narrows_a_search_by_what_the_lists_offer() {
        enter(Reviews.review().named("Baby Rowan").aged(AgeGroup.UNDER_ONE).subjects("domestic abuse"));
        enter(Reviews.review().named("Child K").type(ReviewType.LEARNING_REVIEW));

        Document all = page("/reviews");
        Document scottish = page("/reviews?nation=SCOTLAND&subject=&q=");

        assertThat(all.select("h2").first().text()).isEqualTo("Reviews found: 2");
        assertThat(all.select("#nation option").eachText()).containsExactly("Any", "England (1)", "Scotland (1)");
        assertThat(all.select("#age option").eachText()).contains("Unborn or under 1 (1)");
        assertThat(all.select("#areas option").eachText()).containsExactly("Harrowmere (2)");
        assertThat(scottish.select("main li a[lang=en]").eachText()).containsExactly("2026 - Harrowmere - Child K");
        assertThat(scottish.select("#nation option[selected]").text()).isEqualTo("Scotland (1)");
        assertThat(scottish.select("a:contains(Remove Scotland)").attr("href")).isEqualTo("/reviews");
    }

    @Test
    void results_come_in_pages() {
        for (int i = 0; i < 25; i++) {
            enter(Reviews.review().named("n" + i));
        }

        Document first = page("/reviews?year=2026");
        Document second = page(first.select("a[rel=next]").attr("href"));

        assertThat(first.select("main li a[lang=en]")).hasSize(20);
        assertThat(second.select("main li a[lang=en]")).hasSize(5);
        assertThat(second.select("a[rel=first]").attr("href")).isEqualTo("/reviews?year=2026");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void the_search_speaks_welsh() {
        enter(Reviews.review().subjects("domestic abuse").aged(AgeGroup.UNDER_ONE));

        Document welsh = page("/reviews?lang=cy&subject=cam-drin+domestig");

        assertThat(welsh.select("html").attr("lang")).isEqualTo("cy");
        assertThat(welsh.select("h1").text()).isEqualTo("Chwilio adolygiadau achos");
        assertThat(welsh.select("#subject option[selected]").text()).isEqualTo("cam-drin domestig (1)");
        assertThat(welsh.select("#nation option").eachText()).contains("Lloegr (1)");
        assertThat(welsh.select("#age option").eachText()).contains("Heb ei eni neu o dan 1 oed (1)");
    }

    @Test
    void the_list_never_says_what_happened() {
        enter(Reviews.review().summary("Invented. Something terrible."));

        assertThat(page("/reviews").text()).doesNotContain("terrible");
    }

    @Test
    void a_record_says_what_it_is_and_how_to_cite_it() {
        String path = enter(Reviews.review()
                .named("Child K <b>")
                .by("Harrowmere", "Anonymous")
                .subjects("domestic abuse")
                .related(new RelatedDocument("Action plan", "https://plans.example/k"))
                .links(
                        new ReportLink(
                                ReportLink.Kind.OVERVIEW_REPORT,
                                "https://reports.example/k",
                                ReportLink.Status.LIVE,
                                null),
                        new ReportLink(
                                ReportLink.Kind.EXECUTIVE_SUMMARY,
                                "https://gone.example/k",
                                ReportLink.Status.CATALOGUE_ONLY,
                                null),
                        new ReportLink(
                                ReportLink.Kind.PRACTICE_BRIEFING,
                                "https://secret.example/k",
                                ReportLink.Status.WITHDRAWN,
                                null)));

        Document page = page(path);

        assertThat(page.select("h1").text()).isEqualTo("2026 - Harrowmere and Anonymous - Child K <b>");
        assertThat(page.select("a:contains(domestic abuse)").attr("href")).isEqualTo("/reviews?subject=domestic+abuse");
        assertThat(page.select("h3:contains(Schools) + ul li").text()).isEqualTo("Ask twice");
        assertThat(page.select("a:contains(Overview report)").attr("href")).isEqualTo("https://reports.example/k");
        assertThat(page.select("a:contains(Action plan)").attr("href")).isEqualTo("https://plans.example/k");
        assertThat(page.text()).contains("Executive summary: no longer available on the web");
        assertThat(page.html()).doesNotContain("gone.example").doesNotContain("secret.example");
        assertThat(page.select(".govuk-inset-text").text())
                .isEqualTo("Harrowmere and Anonymous (2026) Child K <b>. Child safeguarding practice review."
                        + " Available at: http://localhost:8080" + path);
        given().get(path + "/citation.ris")
                .then()
                .statusCode(200)
                .body(containsString("TY  - RPRT\r\nAU  - Harrowmere\r\nAU  - Anonymous\r\nPY  - 2026\r\n"));
        given().get(path + "/citation.bib")
                .then()
                .statusCode(200)
                .body(containsString("author = {{Harrowmere} and {Anonymous}}"));
    }

    @Test
    void a_withdrawn_record_leaves_a_tombstone_in_both_languages() {
        String withdrawn = enter(Reviews.review().named("Gabriel"));
        String purged = enter(Reviews.review().named("Gabriel"));
        withdraw(withdrawn);
        withdraw(purged);
        purging.purge(id(purged), "key:test");

        Response tombstone = given().get(withdrawn);

        tombstone.then().statusCode(410).body(containsString("withdrawn")).body(not(containsString("Gabriel")));
        assertThat(given().get(purged).asString()).isEqualTo(tombstone.asString());
        given().get(withdrawn + "?lang=cy").then().statusCode(410).body(containsString("Tynnwyd y cofnod hwn yn ôl"));
        given().get(withdrawn + "/citation.ris").then().statusCode(410);
        assertThat(page("/reviews").text()).doesNotContain("Gabriel");
        given().get("/reviews.atom").then().body(not(containsString("Gabriel")));
        given().get("/reviews.json").then().body(not(containsString("Gabriel")));
    }

    @Test
    void k_07_no_guess_is_better_than_another() {
        String unknown = WholeAnswer.of(given().get("/reviews/" + UUID.randomUUID()));

        assertThat(unknown).startsWith("404");
        for (String guess : List.of("1", "2026", "nonsense", UUID.randomUUID().toString())) {
            assertThat(WholeAnswer.of(given().get("/reviews/" + guess))).isEqualTo(unknown);
        }
    }

    @Test
    void a_briefing_has_a_page_that_leads_to_its_pdf() {
        UUID id = briefings
                .record(
                        new NewBriefing(
                                null,
                                "Neglect: learning from case reviews",
                                BriefingFamily.THEME,
                                "child neglect",
                                YearMonth.of(2026, 5),
                                "published since 2021",
                                "Invented.",
                                List.of("Housing"),
                                List.of(),
                                List.of("child neglect"),
                                "https://reports.example/b.pdf",
                                null),
                        "key:test")
                .id();

        assertThat(page("/briefings").select("a:contains(Neglect)").attr("href"))
                .isEqualTo("/briefings/" + id);
        assertThat(page("/briefings/" + id).select("a:contains(PDF)").attr("href"))
                .isEqualTo("https://reports.example/b.pdf");
        briefings.withdraw(id, new Withdrawal("superseded"), "key:test");
        given().get("/briefings/" + id).then().statusCode(410).body(not(containsString("Neglect")));
        given().get("/briefings/nonsense").then().statusCode(404);
        assertThat(page("/briefings").text()).doesNotContain("Neglect");
    }

    private String enter(Reviews review) {
        return "/reviews/" + recording.record(review.build(), "key:test").id();
    }

    private void withdraw(String path) {
        withdrawing.withdraw(id(path), new Withdrawal("court order"), "key:test");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.replace("/reviews/", ""));
    }

    private static Document page(String path) {
        return Jsoup.parse(given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}

package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue is exchanged with other programs: what goes out comes back unchanged, and what comes in is looked at. */
@FeatureTest
class ExchangeTest {

    private static final String IMPORTS = "/api/v1/case-reviews/imports";
    private static final String JSON = """
        [{"sourceReference": "J1", "year": 2026, "bodies": ["Harrowmere"], "name": "Child K", "type": "SERIOUS_CASE_REVIEW",
          "summary": "Invented.", "subjects": ["DVA"], "ageGroups": ["UNDER_ONE"]}]
        """;
    private static final String ATOM = """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>x</title><updated>2026-09-02T10:00:00Z</updated>
        <entry><id>urn:example:1</id><title>2026 - Harrowmere - Child K</title><link href="https://reports.example/k.pdf"/>
        <category term="extended child practice review"/><category term="dads"/><category term="unborn"/><category term="weather"/>
        <published>2026-08-31T23:30:00Z</published><updated>2026-09-02T10:00:00Z</updated><summary>Invented.</summary></entry></feed>
        """;

    @Inject
    RecordReview recording;

    @Inject
    Catalogue catalogue;

    @Test
    void an_export_is_imported_back_unchanged() {
        enter(Reviews.review().reference("=HM/1").named("@SUM(A1)").summary("-1\n\n\"Invented\", one; two | three."));
        enter(Reviews.review()
                .reference("'+HM/2")
                .by("A | B; C", "- Anonymous")
                .areas("[North]", "East; West")
                .aged(AgeGroup.UNDER_ONE, AgeGroup.SIXTEEN_TO_SEVENTEEN)
                .subjects("parents' partners")
                .related(new RelatedDocument("Plan [draft] \\ final", "https://plans.example/k"))
                .links(
                        link(ReportLink.Kind.EXECUTIVE_SUMMARY, ReportLink.Status.CATALOGUE_ONLY, null),
                        link(ReportLink.Kind.OVERVIEW_REPORT, ReportLink.Status.LEAVES, "2031-01-31")));
        enter(Reviews.review().type(ReviewType.CHILD_PRACTICE_REVIEW_CONCISE).link("https://reports.example/k.pdf"));
        List<CaseReviewView> before = all();

        upload("text/csv", export(""), "")
                .statusCode(200)
                .body("unchanged", equalTo(3))
                .body("rejected", equalTo(0));

        assertThat(all()).isEqualTo(before);
    }

    @Test
    void i_03_no_cell_of_an_export_begins_like_a_formula() throws Exception {
        enter(Reviews.review()
                .reference("=1+1")
                .named("+44")
                .summary("@cmd")
                .by("-2")
                .areas("=A1"));

        try (var rows = CsvReader.builder().ofCsvRecord(export(""))) {
            rows.forEach(row -> assertThat(row.getFields())
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)^[=+\\-@\t\r].*")));
        }
    }

    @Test
    void an_export_holds_what_a_search_finds_and_nothing_withdrawn() {
        enter(Reviews.review().named("one").year(2025));
        enter(Reviews.review().named("two").year(2026));

        assertThat(export("?year=2025")).contains(",one,").doesNotContain(",two,");
    }

    @Test
    void an_export_is_for_those_who_work_here() {
        RestAssured.given().get("/api/v1/case-reviews/export").then().statusCode(401);
    }

    @Test
    void an_exported_line_whose_record_is_not_here_is_rejected() {
        enter(Reviews.review());
        String elsewhere = export("").replaceAll("urn:uuid:........", "urn:uuid:00000000");

        upload("text/csv", elsewhere, "").statusCode(422).body("rejected", equalTo(1));
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_json_array_is_imported_once() {
        upload("application/json", JSON, "?dryRun=true").statusCode(200).body("created", equalTo(1));
        assertThat(all()).isEmpty();

        upload("application/json", JSON, "")
                .statusCode(200)
                .body("format", equalTo("json"))
                .body("created", equalTo(1));
        upload("application/json", JSON, "").statusCode(200).body("unchanged", equalTo(1));
        assertThat(all())
                .singleElement()
                .satisfies(review -> assertThat(review.subjects()).containsExactly("domestic abuse"));
    }

    @Test
    void a_bad_record_in_json_is_named_by_its_number() {
        String file = JSON.strip().replaceFirst("]$", "")
                + ", {\"sourceReference\": \"J2\", \"year\": \"soon\"}, 7, {\"nickname\": 1}, {\"name\": \"x\"}]";

        upload("application/json", file, "?onBadRows=skip")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(4))
                .body("rows[1].row", equalTo(2))
                .body("rows[1].messages[0].column", equalTo("year"))
                .body("rows[3].messages[0].column", equalTo("nickname"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[{]", "[1,", "nonsense", "[[[[[[[[[[[[[[[[[[[[[[[[[[[["})
    void what_is_no_json_array_is_refused(String file) {
        upload("application/json", file, "")
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:unreadable-file"));
    }

    @Test
    void a_feed_is_imported_once() {
        upload("application/atom+xml", ATOM, "")
                .statusCode(200)
                .body("format", equalTo("feed"))
                .body("created", equalTo(1))
                .body("ignoredColumns", equalTo(List.of("weather")));
        upload("application/atom+xml", ATOM, "").statusCode(200).body("unchanged", equalTo(1));
        assertThat(all()).singleElement().satisfies(review -> {
            assertThat(review.type()).isEqualTo(ReviewType.CHILD_PRACTICE_REVIEW_EXTENDED);
            assertThat(review.subjects()).containsExactly("fathers");
            assertThat(review.ageGroups()).containsExactly(AgeGroup.UNDER_ONE);
            assertThat(review.addedOn()).isEqualTo(LocalDate.of(2026, 9, 1));
            assertThat(review.links()).extracting(ReportLink::url).containsExactly("https://reports.example/k.pdf");
        });
    }

    @Test
    void a_feed_that_does_not_say_what_its_reviews_are_is_asked_about() {
        String silent = ATOM.replace("extended child practice review", "news");

        upload("application/atom+xml", silent, "")
                .statusCode(422)
                .body("rows[0].messages.column", equalTo(List.of("review_type")));
        upload("application/atom+xml", silent, "?type=LEARNING_REVIEW").statusCode(200);
        upload("application/atom+xml", silent, "?type=CPR").statusCode(400);
    }

    @Test
    void i_01_a_feed_with_a_document_type_is_refused() {
        upload("application/xml", "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ATOM, "")
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:unreadable-file"))
                .body("detail", not(containsString("passwd")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/feed",
                "http://localhost:9000/q/health",
                "http://169.254.169.254/",
                "http://[::1]/"
            })
    void i_02_a_feed_is_fetched_from_the_public_web_only(String url) {
        AdminKey.admin()
                .body("{\"url\": \"" + url + "\"}")
                .post(IMPORTS + "/fetch")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:not-fetched"));
    }

    private static ReportLink link(ReportLink.Kind kind, ReportLink.Status status, String until) {
        return new ReportLink(
                kind, "https://reports.example/" + kind, status, until == null ? null : LocalDate.parse(until));
    }

    private void enter(Reviews review) {
        recording.record(review.build(), "key:test");
    }

    private List<CaseReviewView> all() {
        return catalogue.added(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1));
    }

    private static String export(String query) {
        return RestAssured.given()
                .auth()
                .oauth2(AdminKey.SECRET)
                .get("/api/v1/case-reviews/export" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse upload(String type, String file, String query) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .auth()
                .oauth2(AdminKey.SECRET)
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then();
    }
}

package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.ImportOptions.Mode;
import org.casereviewupdate.review.ImportReport.Outcome;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class ImportReviewsTest {

    private static final String HEADER = "ref,title,type,summary,areas,keywords,date added\n";
    private static final String GOOD = "A1,2026 - Harrowmere - Child K,CSPR,Invented.,Harrowmere,fathers,2026-09-01\n";
    private static final ImportOptions SKIP = new ImportOptions(null, Mode.STORE, BadRows.SKIP);

    @Inject
    ImportReviews imports;

    @Inject
    ImportBriefings briefingImports;

    @Inject
    Catalogue catalogue;

    @Inject
    WithdrawReview withdrawing;

    @Test
    void the_documented_sample_is_imported_whole() throws IOException {
        ImportReport report = importFile(Path.of("src/docs/samples/case-reviews.csv"), ImportOptions.STRICT);

        assertThat(report.rows()).allSatisfy(row -> assertThat(row.messages()).isEmpty());
        assertThat(report.created()).isEqualTo(6);
        assertThat(all()).extracting(CaseReviewView::addedOn).contains(LocalDate.of(2026, 9, 14));
    }

    @Test
    void the_catalogue_that_ships_is_imported_whole() throws IOException {
        ImportReport reviews = importFile(Path.of("src/main/resources/sample/case-reviews.csv"), ImportOptions.STRICT);
        ImportReport briefings;
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/sample/briefings.csv"))) {
            briefings = briefingImports.run(file, ImportOptions.STRICT, "key:test");
        }

        assertThat(reviews.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.messages()).isEmpty());
        assertThat(briefings.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.messages()).isEmpty());
        assertThat(catalogue.briefings()).hasSameSizeAs(briefings.rows());
    }

    @Test
    void an_export_of_a_partnership_is_read_and_its_bad_rows_are_named() throws IOException {
        ImportReport report = importFile(export("partnership-export.csv"), SKIP);

        assertThat(report.charset()).isEqualTo("windows-1252");
        assertThat(report.delimiter()).isEqualTo(";");
        assertThat(report.ignoredColumns()).containsExactly("Internal notes");
        assertThat(report.rows())
                .filteredOn(row -> row.outcome() == Outcome.REJECTED)
                .flatExtracting(ImportReport.Row::messages)
                .extracting(ImportReport.Message::column)
                .containsExactlyInAnyOrder("title", "year", "body", "name", "added", "keywords");
        assertThat(report.created()).isEqualTo(10);
        assertThat(all())
                .extracting(CaseReviewView::title, CaseReviewView::addedOn)
                .contains(
                        tuple("2026 - Harrowmere and Eastmoor - Baby Linnet", LocalDate.of(2026, 9, 1)),
                        tuple(
                                "2026 - Cwm Arian Regional Safeguarding Board and Dyffryn Teg Regional Safeguarding"
                                        + " Board - Child Mabli",
                                LocalDate.of(2026, 9, 10)),
                        tuple("2026 - Lough Derrin - Child Oisín", LocalDate.of(2026, 9, 16)));
        assertThat(find("Baby Linnet")).satisfies(review -> {
            assertThat(review.summary()).contains("“temporary”").contains("\n\n");
            assertThat(review.areas()).containsExactly("Harrowmere", "Eastmoor");
            assertThat(review.recommendations())
                    .containsExactly(
                            new Recommendation("Housing", "Name a link worker for families with babies"),
                            new Recommendation("Midwifery", "Ask where the baby will sleep; look, too"));
            assertThat(review.links())
                    .containsExactly(new ReportLink(
                            ReportLink.Kind.OVERVIEW_REPORT,
                            "https://reports.example/hm-2026-01.pdf",
                            ReportLink.Status.LEAVES,
                            LocalDate.of(2026, 9, 1)));
        });
    }

    @Test
    void a_file_with_bad_rows_changes_nothing_unless_they_may_be_skipped() throws IOException {
        ImportReport report = importFile(export("partnership-export.csv"), ImportOptions.STRICT);

        assertThat(report.stored()).isFalse();
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(all()).isEmpty();
    }

    @Test
    void an_export_in_utf8_with_a_mark_is_read() throws IOException {
        ImportReport report = importFile(export("partnership-export-utf8-bom.csv"), ImportOptions.STRICT);

        assertThat(report.charset()).isEqualTo("UTF-8");
        assertThat(report.created()).isEqualTo(10);
        assertThat(find("Child Mabli").summary()).contains("Dŵr-y-Felin");
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        importFile(export("partnership-export.csv"), SKIP);

        ImportReport again = importFile(export("partnership-export.csv"), SKIP);

        assertThat(again.unchanged()).isEqualTo(10);
        assertThat(again.created() + again.changed()).isZero();
        assertThat(all()).allSatisfy(review -> assertThat(review.version()).isZero());
    }

    @Test
    void a_changed_row_amends_its_record() {
        importText(HEADER + GOOD);

        ImportReport report = importText(HEADER + GOOD.replace("Child K", "Child L"));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(all()).singleElement().satisfies(review -> {
            assertThat(review.name()).isEqualTo("Child L");
            assertThat(review.version()).isEqualTo(1);
        });
    }

    @Test
    void a_changed_record_is_found_by_its_new_words() {
        importText(HEADER + GOOD);

        importText(HEADER + GOOD.replace("Invented.", "Invented. A lighthouse."));

        assertThat(given().get("/api/v1/case-reviews?q=lighthouses").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void a_withdrawn_record_stays_withdrawn() {
        importText(HEADER + GOOD);
        withdrawing.withdraw(all().get(0).id(), new Withdrawal("court order"), "key:test");

        ImportReport report = importText(HEADER + GOOD.replace("Child K", "Child L"));

        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(row.messages())
                    .extracting(ImportReport.Message::message)
                    .containsExactly("This record was withdrawn and stays withdrawn");
        });
        assertThat(all()).isEmpty();
    }

    @Test
    void a_reference_may_stand_only_once_in_a_file() {
        ImportReport report = importText(HEADER + GOOD + GOOD.replace("Child K", "Child L"), SKIP);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rows().get(1).messages())
                .containsExactly(
                        new ImportReport.Message("source_reference", "The file has this reference already on line 2"));
        assertThat(all()).extracting(CaseReviewView::name).containsExactly("Child K");
    }

    @Test
    void a_bad_cell_is_named_by_its_column() {
        String row = "A2,2026 - Harrowmere - Child \0,poem,,Harrowmere,zebra,soon\n";

        ImportReport report = importText(HEADER + row, SKIP);

        assertThat(report.rows()).singleElement().satisfies(rejected -> {
            assertThat(rejected.row()).isEqualTo(2);
            assertThat(rejected.messages())
                    .extracting(ImportReport.Message::column)
                    .containsExactlyInAnyOrder("review_type", "added", "name", "summary", "keywords");
        });
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void a_name_of_several_kinds_is_settled_by_the_nation_or_asked_about() {
        String header = "ref,title,type,nation,summary\n";
        String scottish = "A1,2015 - Glen Arran - Child K,case review,Scotland,Invented.\n";
        String unclear = "A2,2015 - Glen Arran - Child L,case review,,Invented.\n";

        ImportReport report = importText(header + scottish + unclear, SKIP);

        assertThat(all()).extracting(CaseReviewView::type).containsExactly(ReviewType.SIGNIFICANT_CASE_REVIEW);
        assertThat(report.rows().get(1).messages().get(0).message()).startsWith("can mean several");
    }

    @Test
    void ages_and_related_documents_have_columns() {
        importText("ref,title,type,summary,age,related documents\n"
                + "A1,2026 - Harrowmere - Child K,CSPR,Invented.,7; unborn,[Action plan] https://plans.example/k\n");
        ImportReport bad = importText(
                "ref,title,type,summary,age,related documents\n"
                        + "A2,2026 - Harrowmere - Child L,CSPR,Invented.,old,https://plans.example/l\n",
                SKIP);

        assertThat(all()).singleElement().satisfies(review -> {
            assertThat(review.ageGroups()).containsExactly(AgeGroup.UNDER_ONE, AgeGroup.FIVE_TO_TEN);
            assertThat(review.relatedDocuments())
                    .containsExactly(new RelatedDocument("Action plan", "https://plans.example/k"));
        });
        assertThat(bad.rows().get(0).messages())
                .extracting(ImportReport.Message::column)
                .containsExactly("age_groups", "related_documents");
    }

    @Test
    void formulas_stay_text() {
        importText(HEADER + GOOD.replace("Invented.", "=HYPERLINK(A1)"));

        assertThat(all()).extracting(CaseReviewView::summary).containsExactly("=HYPERLINK(A1)");
    }

    @Test
    void many_rows_are_stored_batch_by_batch() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 450; i++) {
            file.append(GOOD.replace("A1", "A" + i));
        }

        ImportReport report = importText(file.toString());

        assertThat(report.created()).isEqualTo(450);
        assertThat(importText(file.toString()).unchanged()).isEqualTo(450);
    }

    @Test
    void a_dry_run_tells_what_would_happen() {
        JsonPath report = post(HEADER + GOOD, "?dryRun=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(report.getBoolean("stored")).isFalse();
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getString("rows[0].outcome")).isEqualTo("created");
        assertThat(all()).isEmpty();
    }

    @Test
    void an_editor_imports_over_http() {
        post(HEADER + GOOD, "")
                .then()
                .statusCode(200)
                .body("charset", equalTo("UTF-8"))
                .body("delimiter", equalTo(","))
                .body("created", equalTo(1))
                .body("rows[0].row", equalTo(2))
                .body("rows[0].sourceReference", equalTo("A1"))
                .body("rows[0].outcome", equalTo("created"));
        assertThat(all()).hasSize(1);
    }

    @Test
    void a_refused_file_is_no_success() {
        post(HEADER + GOOD + "A2,,,,,,\n", "").then().statusCode(422).body("rejected", equalTo(1));
        assertThat(all()).isEmpty();
        post(HEADER + GOOD + "A2,,,,,,\n", "?onBadRows=skip")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=yes", "?dryRun=True", "?onBadRows=ignore"})
    void a_misspelt_option_imports_nothing(String query) {
        post(HEADER + GOOD, query).then().statusCode(400);
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "title,summary\n", "\"open", "PK\u0003\u0004"})
    void a_file_that_is_no_table_is_refused(String file) {
        post(file, "")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:unreadable-file"));
    }

    @Test
    void a_missing_column_is_named() {
        post("ref,summary,title\n", "").then().statusCode(422).body("detail", containsString("no column review_type"));
    }

    @Test
    void a_file_beyond_the_limit_is_refused_wherever_it_ends() throws Exception {
        byte[] large = (HEADER + "x".repeat(21_000_000)).getBytes(StandardCharsets.UTF_8);
        // Its length is not announced, so that only the bytes themselves can tell.
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/case-reviews/imports"))
                .header("Authorization", "Bearer " + AdminKey.SECRET)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:case-review-update:problem:file-too-large");
    }

    @Test
    void another_format_is_refused() {
        AdminKey.admin()
                .contentType("text/plain")
                .body("{}")
                .post("/api/v1/case-reviews/imports")
                .then()
                .statusCode(415);
    }

    private ImportReport importText(String text) {
        return importText(text, ImportOptions.STRICT);
    }

    private ImportReport importText(String text, ImportOptions options) {
        return imports.run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options, "key:test");
    }

    private ImportReport importFile(Path path, ImportOptions options) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return imports.run(file, options, "key:test");
        }
    }

    private static Path export(String name) {
        return Path.of("src/test/resources/import", name);
    }

    private static io.restassured.response.Response post(String text, String query) {
        RequestSpecification request = RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)))
                .auth()
                .oauth2(AdminKey.SECRET);
        return request.contentType("text/csv")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/case-reviews/imports" + query);
    }

    private List<CaseReviewView> all() {
        return catalogue.added(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1));
    }

    private CaseReviewView find(String name) {
        return all().stream()
                .filter(review -> review.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

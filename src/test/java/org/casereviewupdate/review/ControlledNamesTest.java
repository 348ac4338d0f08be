package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

@FeatureTest
class ControlledNamesTest {

    private static final String HEADER = "ref,title,type,summary,areas\n";

    @Inject
    RecordReview recording;

    @Inject
    ImportReviews imports;

    @Inject
    Catalogue catalogue;

    @Test
    void an_import_matches_areas_and_bodies_by_their_other_names() {
        importText("A1,2026 - Hull LSCB and York - Child K,CSPR,Invented.,Hull;city of york\n"
                + "A2,2026 - Anon - Child L,CSPR,Invented.,\n"
                + "A3,2026 - Bath and North East Somerset - Child M,CSPR,Invented.,BANES\n");

        assertThat(review("Child K").bodies()).containsExactly("Kingston upon Hull", "York");
        assertThat(review("Child K").areas()).containsExactly("Kingston upon Hull", "York");
        assertThat(review("Child L").bodies()).containsExactly("Anonymous");
        assertThat(review("Child M").bodies()).containsExactly("Bath and North East Somerset");
        assertThat(review("Child M").areas()).containsExactly("Bath and North East Somerset");
    }

    @Test
    void an_import_takes_what_the_lists_do_not_know_and_says_so_once() {
        ImportReport report = importText("A1,2026 - Lancashir - Child K,CSPR,Invented.,Ashborough\n"
                + "A2,2026 - Lancashir - Child L,CSPR,Invented.,Ashborough;Cardiff\n");

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.remarks())
                .containsExactlyInAnyOrder(
                        new ImportReport.Message(
                                "areas", "\"Ashborough\" is no area known here, and stays as it is (line 2)"),
                        new ImportReport.Message(
                                "body",
                                "\"Lancashir\" is no body known here, and stays as it is; did you mean"
                                        + " \"Lancashire\"? (line 2)"),
                        new ImportReport.Message(
                                "areas", "\"Cardiff\" is in Wales, and the review was held in England (line 3)"));
        assertThat(review("Child K").areas()).containsExactly("Ashborough");
    }

    @Test
    void who_looks_for_an_area_finds_those_that_took_its_place() {
        recording.record(Reviews.review().named("Child K").areas("Cumberland").build(), "ann");
        recording.record(Reviews.review().named("Child L").areas("Cumbria").build(), "ann");

        assertThat(found("area=cumbria")).containsExactlyInAnyOrder("Child K", "Child L");
        assertThat(found("area=Cumberland")).containsExactly("Child K");
        assertThat(found("q=Cumbria")).containsExactlyInAnyOrder("Child K", "Child L");
        given().get("/api/v1/case-reviews/facets?area=Cumbria").then().body("total", equalTo(2));
    }

    @Test
    void an_area_that_an_editor_adds_gathers_the_records_that_carry_one_of_its_names() {
        recording.record(Reviews.review().named("Child K").areas("Ash Borough").build(), "ann");
        assertThat(found("area=Ashborough")).isEmpty();

        add("areas", Map.of("name", "Ashborough", "nation", "ENGLAND", "synonyms", List.of("Ash Borough")))
                .statusCode(200);

        assertThat(found("area=Ashborough")).containsExactly("Child K");
        assertThat(found("area=ash+borough")).containsExactly("Child K");
        assertThat(found("q=ashborough")).containsExactly("Child K");
        assertThat(review("Child K").areas()).as("what it says").containsExactly("Ash Borough");
        recording.record(Reviews.review().named("Child L").areas("ash borough").build(), "ann");
        assertThat(review("Child L").areas()).containsExactly("Ashborough");
    }

    @Test
    void a_body_that_is_there_gets_the_names_it_does_not_have_yet() {
        add("bodies", Map.of("name", "Ashborough", "synonyms", List.of("AB One")))
                .statusCode(200);
        add("bodies", Map.of("name", "Ashborough", "welsh", "Bwrdeistref", "synonyms", List.of("AB One", "AB Two")))
                .statusCode(200)
                .body("synonyms", equalTo(List.of("AB One", "AB Two")))
                .body("welsh", equalTo("Bwrdeistref"));
    }

    @Test
    void a_name_leads_to_one_place_only() {
        add("areas", Map.of("name", "Ashborough", "synonyms", List.of("hull", "Notts")))
                .statusCode(409)
                .body("type", endsWith("name-taken"))
                .body("errors", hasSize(2));
        add("areas", Map.of("name", "Hull")).statusCode(409);
        add("areas", Map.of("name", "Ashborough", "successors", List.of("Nowhere")))
                .statusCode(422);
        assertThat(given().get("/api/v1/areas").jsonPath().getList("name")).doesNotContain("Ashborough", "Hull");
    }

    @Test
    void a_name_is_one_line_with_a_letter_in_it() {
        add("areas", Map.of("name", " ")).statusCode(oneOf(400, 422));
        add("areas", Map.of("name", "one\ntwo")).statusCode(oneOf(400, 422));
        add("areas", Map.of("name", "--")).statusCode(oneOf(400, 422));
        add("areas", Map.of("name", "x".repeat(121))).statusCode(oneOf(400, 422));
    }

    @Test
    void welsh_readers_read_the_welsh_name() {
        recording.record(Reviews.review().areas("Swansea").build(), "ann");

        assertThat(given().get("/reviews?lang=cy").asString()).contains("Abertawe");
    }

    private ValidatableResponse add(String list, Map<String, ?> name) {
        return AdminKey.admin().body(name).post("/api/v1/" + list).then();
    }

    private List<String> found(String query) {
        return given().get("/api/v1/case-reviews?" + query).jsonPath().getList("items.name");
    }

    private ImportReport importText(String rows) {
        return imports.run(
                new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                ImportOptions.STRICT,
                "ann");
    }

    private CaseReviewView review(String name) {
        return catalogue.added(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1)).stream()
                .filter(review -> review.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

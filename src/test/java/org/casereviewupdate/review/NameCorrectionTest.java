package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** A name that was entered wrongly is put right, and the records that carry it follow. */
@FeatureTest
class NameCorrectionTest {

    @Inject
    RecordReview recording;

    @Inject
    ImportReviews imports;

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    @Test
    void a_misspelt_name_is_put_right_and_records_carry_the_right_one() {
        add("areas", Map.of("name", "Ashboruogh", "welsh", "Onnen", "nation", "ENGLAND", "synonyms", List.of("Ash")));
        UUID review = enter("Child K", "Ashboruogh", "York");

        correct("areas", "Ashboruogh", "Ashborough")
                .statusCode(200)
                .body("name", equalTo("Ashborough"))
                .body("welsh", equalTo("Onnen"))
                .body("nation", equalTo("ENGLAND"))
                .body("synonyms", containsInAnyOrder("Ashboruogh", "Ash"));

        read(review).body("areas", equalTo(List.of("Ashborough", "York"))).body("version", equalTo(1));
        for (String name : List.of("Ashborough", "Ashboruogh", "ash", "Onnen")) {
            assertThat(found("area=" + name)).as(name).containsExactly("Child K");
        }
        admin().get("/api/v1/case-reviews/" + review + "/history")
                .then()
                .body("[0].changes.field", equalTo(List.of("areas")))
                .body("[0].actor", startsWith("key:"));
        assertThat(tables.rows("select subject || ' ' || detail from audit_entry where action = 'area.corrected'"))
                .containsExactly("Ashborough was Ashboruogh");
    }

    @Test
    void a_name_that_was_entered_beside_the_right_one_becomes_another_name_for_it() {
        add("areas", Map.of("name", "Ashborough", "synonyms", List.of("Ash")));
        add("areas", Map.of("name", "Ashborough Council", "welsh", "Cyngor Onnen", "synonyms", List.of("ABC")));
        add("areas", Map.of("name", "Old Ash", "successors", List.of("Ashborough Council")));
        UUID review = enter("Child K", "Ashborough Council", "Ashborough");
        enter("Child L", "Old Ash");

        correct("areas", "Ashborough Council", "ashborough")
                .statusCode(200)
                .body("name", equalTo("Ashborough"))
                .body("welsh", equalTo("Cyngor Onnen"))
                .body("synonyms", containsInAnyOrder("Ash", "Ashborough Council", "ABC"));

        read(review).body("areas", equalTo(List.of("Ashborough")));
        given().get("/api/v1/areas")
                .then()
                .body("name", not(hasItem("Ashborough Council")))
                .body("find { it.name == 'Old Ash' }.successors", equalTo(List.of("Ashborough")));
        assertThat(found("area=ABC")).containsExactly("Child K");
        assertThat(found("area=Old+Ash")).containsExactlyInAnyOrder("Child K", "Child L");
    }

    @Test
    void a_name_can_be_put_under_one_that_comes_with_the_program() {
        add("bodies", Map.of("name", "Anonymus"));
        UUID review = recording
                .record(Reviews.review().named("Child K").by("Anonymus").build(), "ann")
                .id();

        correct("bodies", "Anonymus", "Anonymous").statusCode(200).body("synonyms", hasItem("Anonymus"));

        read(review).body("bodies", equalTo(List.of("Anonymous"))).body("title", equalTo("2026 - Anonymous - Child K"));
    }

    @Test
    void a_body_that_is_called_by_its_area_is_put_right_with_it() {
        add("areas", Map.of("name", "Ashboruogh"));
        UUID review = recording
                .record(
                        Reviews.review()
                                .named("Child K")
                                .by("Ashboruogh LSCP", "York")
                                .areas("Ashboruogh")
                                .build(),
                        "ann")
                .id();
        read(review).body("title", equalTo("2026 - Ashboruogh and York - Child K"));

        correct("areas", "Ashboruogh", "Ashborough").statusCode(200);

        read(review)
                .body("bodies", equalTo(List.of("Ashborough", "York")))
                .body("areas", equalTo(List.of("Ashborough")))
                .body("title", equalTo("2026 - Ashborough and York - Child K"))
                .body("version", equalTo(1));
    }

    @Test
    void a_body_of_its_own_with_the_name_of_the_area_keeps_it() {
        add("areas", Map.of("name", "Ashboruogh"));
        add("bodies", Map.of("name", "Ashboruogh"));
        UUID review = recording
                .record(
                        Reviews.review()
                                .named("Child K")
                                .by("Ashboruogh")
                                .areas("Ashboruogh")
                                .build(),
                        "ann")
                .id();

        correct("areas", "Ashboruogh", "Ashborough").statusCode(200);

        read(review).body("bodies", equalTo(List.of("Ashboruogh"))).body("areas", equalTo(List.of("Ashborough")));
    }

    @Test
    void what_is_being_imported_meanwhile_is_put_right_too() {
        add("areas", Map.of("name", "Ashboruogh"));
        String file = "ref,title,type,summary,areas,keywords,date added\n"
                + "A1,2026 - York - Child K,CSPR,Invented.,Ashboruogh,fathers,2026-09-01\n";
        AtomicReference<CompletableFuture<Void>> correction = new AtomicReference<>();
        ImportProgress meanwhile = new ImportProgress() {
            @Override
            public void reached(int rows) {
                CompletableFuture<Void> running = CompletableFuture.runAsync(
                        () -> correct("areas", "Ashboruogh", "Ashborough").statusCode(200));
                correction.set(running);
                while (!running.isDone() && !isWaitedFor()) {
                    Thread.onSpinWait();
                }
            }

            @Override
            public void stored(ImportReport report) {}
        };

        imports.run(
                new ImportReviews.Upload(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), ImportFormat.CSV, null),
                new ImportOrder(ImportOptions.STRICT, "ann", meanwhile));
        correction.get().join();

        assertThat(tables.rows("select areas::text from case_review")).containsExactly("{Ashborough}");
    }

    private boolean isWaitedFor() {
        return !tables.rows("select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty();
    }

    @Test
    void what_comes_with_the_program_or_is_not_there_is_not_put_right() {
        for (String wrong : List.of("York", "Nowhere", "hull")) {
            correct("areas", wrong, "Ashborough").statusCode(409).body("type", endsWith("name-not-entered"));
        }
        add("areas", Map.of("name", "Ashborough"));
        correct("areas", "Ashborough", "--").statusCode(422);
        correct("areas", "Ashborough", "").statusCode(422);
        correct("areas", "Ashborough", "Ashborough").statusCode(200);

        assertThat(tables.rows("select name from controlled_name where not shipped"))
                .containsExactly("Ashborough");
        assertThat(tables.rows("select 1 from audit_entry where action = 'area.corrected'"))
                .isEmpty();
    }

    @Test
    void an_approver_does_it_in_the_console_and_an_editor_cannot() {
        add("areas", Map.of("name", "Ashboruogh"));
        UUID review = enter("Child K", "Ashboruogh");
        SignedInBrowser editor = colleagues.signedIn(Role.EDITOR);
        SignedInBrowser approver = colleagues.signedIn(Role.APPROVER);

        assertThat(editor.looks().get("/console/names").asString()).doesNotContain("Put right");
        assertThat(approver.looks().get("/console/names").asString()).contains("Put right an area", "Ashboruogh");
        form(editor).post("/console/names/corrections").then().statusCode(403);
        form(approver)
                .formParam("right", "")
                .post("/console/names/corrections")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#right-AREA\""), containsString("id=\"right-AREA\""));
        approver.sends()
                .formParam("kind", "AREA")
                .formParam("wrong", "York")
                .formParam("right", "Ashborough-on-Sea")
                .post("/console/names/corrections")
                .then()
                .statusCode(409)
                .body(containsString("href=\"#wrong-AREA\""), containsString("value=\"Ashborough-on-Sea\""));
        form(approver)
                .formParam("right", "Ashborough")
                .post("/console/names/corrections")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/names?done=corrected"));

        read(review).body("areas", equalTo(List.of("Ashborough")));
    }

    private static RequestSpecification form(SignedInBrowser browser) {
        return browser.sends()
                .redirects()
                .follow(false)
                .formParam("kind", "AREA")
                .formParam("wrong", "Ashboruogh");
    }

    private UUID enter(String name, String... areas) {
        return recording
                .record(Reviews.review().named(name).areas(areas).build(), "ann")
                .id();
    }

    private static ValidatableResponse read(UUID review) {
        return given().get("/api/v1/case-reviews/" + review).then().statusCode(200);
    }

    private static void add(String list, Map<String, ?> name) {
        admin().body(name).post("/api/v1/" + list).then().statusCode(200);
    }

    private static ValidatableResponse correct(String list, String wrong, String right) {
        return admin().body(Map.of("wrong", wrong, "right", right))
                .post("/api/v1/" + list + "/corrections")
                .then();
    }

    private static List<String> found(String query) {
        return given().get("/api/v1/case-reviews?" + query).jsonPath().getList("items.name");
    }
}

package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@FeatureTest
class SignUpChoiceTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Choices choices;

    @Inject
    TableDump tables;

    @Test
    void the_form_is_short_until_somebody_wants_to_choose_and_ticks_nothing_but_everything() {
        given().get("/").then().body(not(containsString("name=\"subject\"")), containsString("/?choose=yes"));

        Document form = Jsoup.parse(given().get("/?choose=yes").asString());

        assertThat(form.select("input[name=subject]")).hasSizeGreaterThan(50);
        assertThat(form.select("input[checked]").eachAttr("value")).containsExactly("everything", "FULL", "en");
    }

    @Test
    void what_was_chosen_goes_through_the_confirmation() {
        chooses(ANN).then().statusCode(202);
        given().post(visitor.getsConfirmLink(ANN)).then().statusCode(200);

        Choice choice = choiceOf(ANN);
        assertThat(choice.language()).isEqualTo(Language.WELSH);
        assertThat(choice.detail()).isEqualTo(Detail.GENTLE);
        assertThat(choice.following().subjects()).containsExactly("child neglect");
        assertThat(choice.following().nations()).containsExactly(Nation.WALES);
        assertThat(choice.following().areas()).containsExactly("Gwent");
        assertThat(choice.folded()).containsExactly("suicide");
    }

    @Test
    void a_slip_in_the_address_costs_no_choice() {
        Document again = Jsoup.parse(chooses("ann@example").asString());
        assertThat(again.select("input[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("some", "child neglect", "WALES", "GENTLE", "suicide", "cy");

        Document sent = Jsoup.parse(chooses(ANN).asString());
        assertThat(sent.select("form[action*=correction] input[name=subject]").eachAttr("value"))
                .containsExactly("child neglect");
        assertThat(sent.select("form[action*=correction] input[name=language]").eachAttr("value"))
                .containsExactly("cy");
    }

    @Test
    void the_api_takes_the_same_choice_by_any_name_it_goes_by() {
        asksTheApi("""
                {"email": "ann@example.org", "choice": {"language": "cy", "detail": "GENTLE",
                 "subjects": ["adopted children"], "nations": ["Wales"], "areas": ["Gwent"],
                 "reviewTypes": ["SCR"], "ageGroups": ["12"], "folded": ["suicide"]}}
                """).then().statusCode(202);
        given().post(visitor.getsConfirmLink(ANN)).then().statusCode(200);

        Choice choice = choiceOf(ANN);
        assertThat(choice.following().subjects()).isEqualTo(Set.of("adoption"));
        assertThat(choice.following().types()).containsExactly(ReviewType.SERIOUS_CASE_REVIEW);
        assertThat(choice.following().ageGroups()).containsExactly(AgeGroup.ELEVEN_TO_FIFTEEN);
        assertThat(choice.language()).isEqualTo(Language.WELSH);
    }

    @Test
    void the_api_names_what_there_is_not() {
        asksTheApi("""
                {"email": "ann@example.org", "choice": {"language": "fr", "detail": "some", "subjects": ["no such thing"], "nations": ["Wales"]}}
                """)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:unknown-names"))
                .body("errors.field", contains("choice.subjects", "choice.language", "choice.detail"));
        assertThat(tables.rows("select id from sign_up")).isEmpty();
    }

    @Test
    void a_form_without_any_field_is_asked_for_the_address() {
        given().contentType(ContentType.URLENC)
                .post("/sign-up")
                .then()
                .statusCode(422)
                .body(containsString("There is a problem"));
    }

    private static Response chooses(String email) {
        return given().formParam("email", email)
                .formParam("follow", "some")
                .formParam("subject", List.of("child neglect"))
                .formParam("nation", "WALES")
                .formParam("areas", "Gwent")
                .formParam("detail", "GENTLE")
                .formParam("fold", "suicide")
                .formParam("language", "cy")
                .post("/sign-up");
    }

    private static Response asksTheApi(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/subscriptions");
    }

    private Choice choiceOf(String email) {
        return choices.of(UUID.fromString(tables.rows("select id from subscriber where address_key = '" + email + "'")
                .get(0)));
    }
}

package org.casereviewupdate.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import org.casereviewupdate.support.FeatureTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FeatureTest
class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/          | cy-GB,cy;q=0.9,en;q=0.8 | cy",
                "/          | en-GB,en;q=0.9,cy;q=0.8 | en",
                "/          | fr,cy;q=0.5             | cy",
                "/          | fr                      | en",
                "/          | cy;q=0                  | en",
                "/          | ;;;q=x,,=               | en",
                "/?lang=en  | cy                      | en",
                "/?lang=cy  | en                      | cy",
                "/?lang=xx  | cy                      | cy",
                "/?lang=    | en                      | en",
                "/nothing   | cy                      | cy",
            })
    void a_page_is_in_the_language_asked_for_else_accepted_else_english(String path, String accepted, String language) {
        Response answer = given().header("Accept-Language", accepted).get(path);

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(Jsoup.parse(answer.asString()).expectFirst("html").attr("lang"))
                .isEqualTo(language);
    }

    @Test
    void no_header_at_all_is_english() {
        given().get("/").then().header("Content-Language", equalTo("en"));
    }

    @Test
    void the_switch_keeps_the_page_and_what_else_was_asked() {
        String page = given().urlEncodingEnabled(false)
                .get("/nothing?a=1&lang=cy&b=%22%3E")
                .asString();

        var link = Jsoup.parse(page).expectFirst("a[rel=alternate]");
        assertThat(link.attr("href")).isEqualTo("?a=1&b=%22%3E&lang=en");
        assertThat(link.attr("lang")).isEqualTo("en");
        assertThat(link.text()).isEqualTo("English");
    }

    @Test
    void an_answer_to_a_form_has_no_switch_because_a_link_could_not_send_it_again() {
        String page = given().formParam("email", "ann@example")
                .post("/sign-up?lang=cy")
                .asString();

        assertThat(Jsoup.parse(page).select("a[rel=alternate]")).isEmpty();
        assertThat(page).contains("Mae problem").contains("Rhowch gyfeiriad e-bost yn y fformat cywir");
    }

    @Test
    void a_language_that_was_chosen_goes_on_with_links_and_forms_and_another_does_not() {
        var chosen = Jsoup.parse(given().get("/?lang=cy").asString());
        var accepted =
                Jsoup.parse(given().header("Accept-Language", "cy").get("/").asString());

        assertThat(chosen.expectFirst("form").attr("action")).isEqualTo("/sign-up?lang=cy");
        assertThat(chosen.expectFirst(".brand-header__name").attr("href")).isEqualTo("/?lang=cy");
        assertThat(accepted.expectFirst("form").attr("action")).isEqualTo("/sign-up");
    }

    @Test
    void what_is_in_english_on_a_welsh_page_says_so() {
        var page = Jsoup.parse(given().get("/?lang=cy").asString());

        assertThat(page.expectFirst(".brand-support span").attr("lang")).isEqualTo("cy");
        assertThat(page.expectFirst(".brand-support").text()).contains("Yn poeni am blentyn?");
        assertThat(page.expectFirst(".brand-support a").attr("href")).isEqualTo("https://helpline.example/cymraeg");
    }

    @Test
    void a_problem_is_told_to_people_in_their_language_and_to_programs_in_english() {
        given().get("/confirm/nonsense?lang=cy")
                .then()
                .statusCode(404)
                .body(containsString("Nid yw’r ddolen hon yn gweithio"));
        given().urlEncodingEnabled(false)
                .header("Accept-Language", "cy")
                .get("/a;b")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo("cy"))
                .body(containsString("ni ellir darllen y cais hwn"));
        given().header("Accept-Language", "cy")
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", nullValue())
                .body("title", equalTo("Page not found"));
    }
}

package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class SignUpAnswersTest {

    /** What a browser takes for an address may stand in a field for anything. */
    private static final String FILLED_IN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Suppressions suppressions;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Test
    void s_07_every_address_gets_the_same_answer_at_both_doors() {
        visitor.signsUp("pend@example.org");
        visitor.subscribes("conf@example.org");
        visitor.subscribes("left@example.org");
        visitor.leaves("left@example.org");
        visitor.subscribes("bnce@example.org");
        tables.change("update subscriber set status = 'SUSPENDED' where address_key = 'bnce@example.org'");
        suppressions.suppress(EmailAddress.parse("supp@example.org"), "complaint");
        List<String> addresses = List.of(
                "new1@example.org",
                "pend@example.org",
                "conf@example.org",
                "left@example.org",
                "bnce@example.org",
                "supp@example.org");

        Stream<String> pages = addresses.stream().map(address -> whole(visitor.submits(address), address));
        Stream<String> answers = addresses.stream().map(address -> whole(visitor.asksTheApi(address), address));

        assertThat(pages.distinct()).hasSize(1);
        assertThat(answers.distinct()).hasSize(1);
    }

    @Test
    void the_page_shows_the_form_and_sets_no_cookie() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Set-Cookie", nullValue())
                .body(containsString("Worried about a child?"))
                .body(containsString("<form action=\"/sign-up\" method=\"post\""))
                .body(containsString("Case Review Update, September 2026: 12 new reviews"))
                .body(containsString("1 Sample Street, Exampleton"))
                .body(not(containsString("<script")));
    }

    @Test
    void the_style_sheets_of_the_page_are_there_and_name_no_foreign_font() {
        String page = given().get("/").asString();

        List<String> sheets = org.jsoup.Jsoup.parse(page).select("link[href]").eachAttr("href");

        assertThat(sheets).hasSize(3).allSatisfy(sheet -> {
            Response answer = given().get(sheet);
            assertThat(answer.statusCode()).as(sheet).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain("GDS Transport", "@font-face", "crest", "url(");
        });
    }

    @Test
    void a_bad_address_is_shown_again_with_what_to_correct() {
        visitor.submits("<b>ann@example")
                .then()
                .statusCode(422)
                .body(containsString("<title>Error: Sign up - Case Review Update</title>"))
                .body(containsString("There is a problem"))
                .body(containsString("value=\"&lt;b&gt;ann@example\""))
                .body(containsString("aria-describedby=\"email-error\""))
                .body(not(containsString("<b>ann")));
        assertThat(tables.rows("select id from sign_up")).isEmpty();
    }

    @Test
    void the_api_says_what_is_wrong_with_an_address() {
        visitor.asksTheApi("ann@example")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:case-review-update:problem:invalid-email-address"))
                .body("errors[0].field", equalTo("email"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"email\": null}", "null", "{\"email\": \"\"}"})
    void the_api_wants_an_address(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void s_05_a_program_that_fills_in_every_field_is_asked_again() {
        given().formParam("email", "ann@example.org")
                .formParam("website", "https://spam.example")
                .post("/sign-up")
                .then()
                .statusCode(422)
                .body(containsString("Press Sign up once more"))
                .body(containsString("value=\"ann@example.org\""));
        assertThat(tables.rows("select id from sign_up")).isEmpty();
    }

    @Test
    void s_05_a_person_whose_browser_fills_in_every_field_is_taken_at_the_second_press() {
        String page = given().get("/").asString();
        for (int press = 0; press < 2; press++) {
            Map<String, String> form = new HashMap<>();
            Jsoup.parse(page)
                    .select("form[action=/sign-up] input")
                    .forEach(field -> form.put(field.attr("name"), field.val().isEmpty() ? FILLED_IN : field.val()));
            page = given().formParams(form).post("/sign-up").asString();
        }

        assertThat(tables.rows("select address from sign_up")).containsExactly("ann@example.org");
    }

    @Test
    void the_form_may_stand_on_another_site() {
        given().header("Origin", "https://partner.example")
                .header("Referer", "https://partner.example/news")
                .formParam("email", "ann@example.org")
                .post("/sign-up")
                .then()
                .statusCode(202)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void an_address_is_shown_as_text_and_sent_to_in_its_normal_form() {
        visitor.submits(" O'Neill&co@EXAMPLE.org ")
                .then()
                .statusCode(202)
                .body(containsString("O&#39;Neill&amp;co@example.org"));
    }

    @Test
    void a_flood_in_the_field_is_refused() {
        Response answer = visitor.submits("a".repeat(64 * 1024) + "@example.org");

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.asString()).hasSizeLessThan(20_000);
        assertThat(mailbox.all()).isEmpty();
    }

    @Test
    void who_reloads_the_answer_s_address_comes_back_to_the_form() {
        given().redirects()
                .follow(false)
                .get("/sign-up")
                .then()
                .statusCode(303)
                .header("Location", containsString("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "/@evil.example",
                "\t//evil.example",
                "/\r\nX-Evil: 1"
            })
    void s_13_no_page_sends_its_reader_where_somebody_else_wants(String evil) {
        for (String parameter : List.of("next", "return", "returnTo", "url", "redirect", "continue", "lang")) {
            List<Response> answers = List.of(
                    given().redirects()
                            .follow(false)
                            .queryParam(parameter, evil)
                            .get("/"),
                    given().redirects()
                            .follow(false)
                            .queryParam(parameter, evil)
                            .get("/sign-up"),
                    given().redirects()
                            .follow(false)
                            .formParam("email", "ann@example.org")
                            .formParam(parameter, evil)
                            .post("/sign-up"));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.header("X-Evil")).isNull();
                assertThat(String.valueOf(answer.header("Location"))).doesNotContain("evil");
                assertThat(Jsoup.parse(answer.asString(), "http://localhost:8080/")
                                .select("[href], [action], [src]"))
                        .as("the switch of languages keeps the query, on this site")
                        .noneMatch(link -> Stream.of("href", "action", "src")
                                .anyMatch(name -> link.absUrl(name).matches("(?i)[a-z]+:/*[^/?#]*evil.*")));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://localhost:8080.evil.example",
                "http://evil-localhost:8080",
                "http://localhost:8080"
            })
    void s_15_no_other_site_may_read_an_answer(String origin) {
        for (String path :
                List.of("/", "/sign-up", "/api/v1/subscriptions", "/api/v1/issues", "/confirm/x", "/leave/x")) {
            for (String method : List.of("GET", "POST", "OPTIONS")) {
                Response answer = given().header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .header("Cookie", "session=x")
                        .request(method, path);

                assertThat(answer.headers().asList())
                        .as(method + " " + path)
                        .noneMatch(header ->
                                header.getName().toLowerCase(Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    private static String whole(Response answer, String address) {
        return answer.statusCode() + "\n" + answer.headers() + "\n"
                + answer.asString().replace(address, "ADDRESS");
    }
}

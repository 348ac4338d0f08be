package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The snippet in the README works as it stands. */
@FeatureTest
class FormOnAnotherSiteTest {

    @Inject
    TableDump tables;

    @Test
    void the_form_of_the_readme_signs_a_visitor_up_from_another_site() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String snippet = readme.split("(?s)## On your own site.*?```html\n")[1].split("```")[0];
        Element form = Jsoup.parse(snippet).expectFirst("form[method=post]");

        given().header("Origin", "https://partner.example")
                .header("Sec-Fetch-Site", "cross-site")
                .formParam(form.expectFirst("input[type=email]").attr("name"), "ann@example.org")
                .formParam(form.expectFirst("[hidden] input").attr("name"), "")
                .post(form.attr("action").replace("https://news.charity.example", ""))
                .then()
                .statusCode(202)
                .header("Access-Control-Allow-Origin", nullValue());

        assertThat(tables.rows("select address from sign_up")).containsExactly("ann@example.org");
    }
}

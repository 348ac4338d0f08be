package org.casereviewupdate.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class NoticePagesTest {

    @Test
    void the_privacy_notice_tells_what_is_configured_and_what_the_rooms_keep() {
        page("/privacy")
                .body(containsString("Example Children&#39;s Charity (invented), 1 Sample Street"))
                .body(containsString("mailto:help@charity.example"))
                .body(containsString("28 days after you have left"))
                .body(containsString("works for 7 days"))
                .body(containsString("13 months after the issue"))
                .body(containsString("at most 365 days after"))
                .body(containsString("Which issues we sent to you"))
                .body(containsString("within 30 days that we have your complaint"))
                .body(containsString("https://ico.org.uk/make-a-complaint/"));
        page("/privacy?lang=cy").body(containsString("yn gweithio am 7 diwrnod"));
    }

    @Test
    void the_foot_of_every_page_leads_to_both() {
        page("/?lang=cy")
                .body(containsString("href=\"/privacy?lang=cy\">Preifatrwydd"))
                .body(containsString("href=\"/accessibility?lang=cy\">Hygyrchedd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/accessibility"})
    void s_12_s_14_a_page_cannot_be_framed_kept_or_told_to_others(String path) {
        page(path)
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static ValidatableResponse page(String path) {
        return given().get(path).then().statusCode(200).header("Set-Cookie", nullValue());
    }
}

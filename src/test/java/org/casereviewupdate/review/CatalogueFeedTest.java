package org.casereviewupdate.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.casereviewupdate.review.feed.IncomingFeed;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class CatalogueFeedTest {

    @Inject
    RecordReview recording;

    @ParameterizedTest
    @ValueSource(strings = {"/reviews", "/reviews.atom", "/reviews.json", "/briefings"})
    void search_engines_are_asked_to_stay_away_and_readers_may_come_back(String path) {
        enter(Reviews.review());

        Response first = given().get(path);

        first.then()
                .statusCode(200)
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-cache");
        given().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void a_search_can_be_followed_as_a_feed() {
        String path = enter(Reviews.review().named("one").subjects("fathers"));
        enter(Reviews.review().named("two"));

        given().get("/reviews.json?subject=dads")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo("urn:uuid:" + id(path)))
                .body("items[0].url", equalTo("http://localhost:8080" + path));
        given().get("/reviews.atom?subject=dads")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .body("feed.entry.size()", equalTo(1))
                .body("feed.entry[0].title", equalTo("2026 - Harrowmere - one"));
        given().get("/reviews.atom?year=soon").then().statusCode(400);
    }

    @Test
    void the_feed_is_one_that_a_reader_of_feeds_can_read() {
        enter(Reviews.review().named("A & B <i>").subjects("parents' partners"));

        byte[] feed = given().get("/reviews.atom").asByteArray();

        assertThat(IncomingFeed.receive(new ByteArrayInputStream(feed)).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).startsWith("urn:uuid:");
                    assertThat(item.title()).isEqualTo("2026 - Harrowmere - A & B <i>");
                    assertThat(item.text()).isEqualTo("Child safeguarding practice review\n\nparents' partners");
                });
    }

    private String enter(Reviews review) {
        return "/reviews/" + recording.record(review.build(), "key:test").id();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.replace("/reviews/", ""));
    }
}

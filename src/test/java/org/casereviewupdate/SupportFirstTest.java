package org.casereviewupdate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Where to take a worry about a child comes first on every page that a visitor can get, in their language. */
@FeatureTest
class SupportFirstTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Inject
    Newsroom newsroom;

    @Inject
    Imprint imprint;

    @Test
    void on_every_page_that_is_open_to_everyone_and_where_there_is_none() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        UUID review = newsroom.review("Child K", "2026-09-01").id();
        String issue = released(review);
        int pages = 0;
        for (String path : paths(review, issue)) {
            for (Language language : Language.values()) {
                Response answer = given().redirects()
                        .follow(false)
                        .accept("text/html")
                        .queryParam("lang", language.code())
                        .get(path);
                if (answer.contentType().startsWith("text/html")) {
                    assertThat(read(answer.asString())).as(path).startsWith(imprint.supportText(language));
                    pages++;
                }
            }
        }
        assertThat(pages).isGreaterThan(50);
    }

    /** Those pages too that only a right link opens. */
    @Test
    void in_every_template_of_a_page() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith("-page.html"))
                            .filter(file -> !file.startsWith(TEMPLATES.resolve("console"))))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(file -> assertThat(Files.readString(file)).startsWith("{#include web/frame}"));
        }
    }

    private static Stream<String> pathsOf(Door door, UUID review, String issue) {
        String real = door.path().startsWith("/issues") ? issue : review.toString();
        return Stream.of(door.somePath(), door.path().replaceAll("\\{id}", real).replaceAll("\\{[^}]*}", "nothing"));
    }

    private static List<String> paths(UUID review, String issue) {
        Stream<String> doors = Doors.inTheTable().stream()
                .filter(door -> door.method().equals("GET") && door.isOpenToEveryone())
                .filter(door -> !door.isOfTheConsole() && !door.path().startsWith("/api/"))
                .flatMap(door -> pathsOf(door, review, issue));
        return Stream.concat(doors, Stream.of("/no/such/page")).distinct().toList();
    }

    /** What is read out: the link that leads past it to the main content is for the keyboard. */
    private static String read(String page) {
        Document html = Jsoup.parse(page);
        html.select(".govuk-skip-link").remove();
        return html.body().text();
    }

    private String released(UUID review) {
        String issue = AdminKey.admin()
                .header("Idempotency-Key", "k")
                .body(Map.of("reviews", List.of(review)))
                .post("/api/v1/issues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        AdminKey.admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(200);
        newsroom.tick();
        return issue;
    }
}

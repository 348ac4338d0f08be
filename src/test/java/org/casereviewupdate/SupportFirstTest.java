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
import org.casereviewupdate.account.Role;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.SignedInBrowser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Where to take a worry about a child comes first on every page: on those that a visitor can get in their language, and in the console. */
@FeatureTest
class SupportFirstTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    @Inject
    Newsroom newsroom;

    @Inject
    Imprint imprint;

    @Inject
    Colleagues colleagues;

    @Test
    void on_every_page_that_is_open_to_everyone_and_where_there_is_none() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        UUID review = newsroom.review("Child K", "2026-09-01").id();
        UUID issue = released(review);
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

    @Test
    void on_every_page_of_the_console_that_is_found_without_more() {
        newsroom.opens();
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        int pages = 0;
        for (String path : consolePaths()) {
            Response answer = admin.looks().accept("text/html").get(path);
            if (answer.contentType().startsWith("text/html")
                    && answer.asString().startsWith("<!DOCTYPE html>")) {
                assertThat(read(answer.asString())).as(path).startsWith(imprint.supportText(Language.ENGLISH));
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(20);
    }

    /** Those pages too that only a right link opens. */
    @Test
    void in_every_template_of_a_page() throws IOException {
        Path console = TEMPLATES.resolve("console");
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith("-page.html")))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .startsWith(file.startsWith(console) ? "{#include console/page}" : "{#include web/frame}"));
        }
    }

    private static List<String> consolePaths() {
        return Doors.inTheTable().stream()
                .filter(door -> door.method().equals("GET") && door.isOfTheConsole() && !door.leadsToAnotherSignIn())
                .map(Door::somePath)
                .toList();
    }

    private static Stream<String> pathsOf(Door door, UUID review, UUID issue) {
        String real = door.path().startsWith("/issues") ? issue.toString() : review.toString();
        return Stream.of(door.somePath(), door.path().replaceAll("\\{id}", real).replaceAll("\\{[^}]*}", "nothing"));
    }

    private static List<String> paths(UUID review, UUID issue) {
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

    private UUID released(UUID review) {
        UUID issue = Issues.released(Map.of("reviews", List.of(review)));
        newsroom.tick();
        return issue;
    }
}

package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.review.ImportJob;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that editors hand in are worked at by a job; editors look in when they like. */
@FeatureTest
class ImportsTest {

    private static final String FEED = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>An invented collection</title><id>urn:example:feed</id><updated>2026-09-01T00:00:00Z</updated>
              <entry>
                <title>2026 - Harrowmere - Child F</title><id>urn:example:f</id><updated>2026-09-01T00:00:00Z</updated>
                <link href="https://reports.example/f"/><summary>Invented example.</summary>
              </entry>
            </feed>
            """;

    @Inject
    Colleagues colleagues;

    @Inject
    Newsroom newsroom;

    @Inject
    ImportJob job;

    @Inject
    TableDump tables;

    private SignedInBrowser editor;

    @BeforeEach
    void anEditorComesIn() {
        newsroom.opens();
        editor = colleagues.signedIn(Role.EDITOR);
    }

    @Test
    void a_report_is_waited_for_with_script_and_without() {
        try (Editor waiting = Editor.at(1280, ColorScheme.LIGHT);
                Editor reloading = Editor.withoutScript()) {
            waiting.opens("/console/imports").checks("imports");
            waiting.page().setInputFiles("#file", new FilePayload("reviews.csv", "text/csv", bytes(table(450))));
            waiting.presses("See what it would do");
            assertThat(waiting.sees()).contains("Being looked through", "0 rows looked through");
            waiting.checks("import-checking");
            String page = waiting.page().url();
            reloading.page().navigate(page);

            job.tick();

            waiting.page().waitForSelector("text=This is what it would do");
            waiting.checks("import-report");
            reloading.page().click("text=Show how far it is now");
            assertThat(reloading.sees()).contains("This is what it would do", "450");
            reloading.presses("Apply it");
            assertThat(reloading.sees()).contains("Being applied");
            tables.change("update import_file set rows_done = 200");
            reloading.page().reload();
            assertThat(reloading.sees()).contains("200 of 450 rows done");
            reloading.opens("/console/imports");
            assertThat(reloading.sees()).contains("reviews.csv", "Being applied");
            waiting.page().navigate(page);
            waiting.checks("import-applying");

            job.tick();

            waiting.page().waitForSelector("text=It is applied");
            assertThat(waiting.sees()).contains("450 new");
            waiting.checks("import-applied");
        }
    }

    @Test
    void a_json_array_says_by_itself_what_it_is() {
        String path = handsIn("reviews.json", """
                [{"sourceReference": "J-1", "year": 2026, "bodies": ["Harrowmere"], "name": "Child J",
                  "type": "CHILD_SAFEGUARDING_PRACTICE_REVIEW", "summary": "Invented example."},
                 {"sourceReference": "J-2", "year": "soon"}]
                """);

        job.tick();

        editor.looks().get(path).then().body(allOf(containsString("J-1"), containsString("leave the bad ones out")));
        applies(path, "SKIP");
        job.tick();
        editor.looks().get(path).then().body(containsString("1 new, 0 changed, 0 as they were, 1 left out"));
        assertThat(actors("reviews.imported")).containsExactly("person:" + editor.person());
    }

    @Test
    void a_feed_needs_to_say_what_its_reviews_are() {
        String silent = handsIn("feed.xml", FEED);
        String told = handsIn("feed.xml", FEED, "LEARNING_REVIEW");

        job.tick();

        editor.looks().get(silent).then().body(containsString("say which one the feed&#39;s reviews are"));
        editor.looks().get(told).then().body(allOf(containsString("urn:example:f"), containsString("Apply it")));
    }

    @Test
    void a_feed_is_fetched_from_the_public_web_only() {
        for (String url : new String[] {
            "http://127.0.0.1:" + RestAssured.port + "/reviews.atom",
            "http://[::1]/",
            "http://169.254.169.254/",
            "file:///etc/passwd",
            "x"
        }) {
            editor.sends()
                    .formParam("url", url)
                    .post("/console/imports/fetch")
                    .then()
                    .statusCode(422)
                    .body(allOf(containsString("There is a problem"), containsString("value=\"" + url + "\"")));
        }
        assertThat(tables.rows("select name from import_file")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_says_why() {
        String path = handsIn("reviews.csv", "colour,size\nred,3\n");

        job.tick();

        editor.looks()
                .get(path)
                .then()
                .body(allOf(containsString("It cannot be taken in"), not(containsString("Apply it"))));
        applies(path, "SKIP");
        job.tick();
        assertThat(tables.rows("select name from case_review")).isEmpty();
    }

    @Test
    void who_presses_twice_has_it_applied_once() {
        String path = handsIn("reviews.csv", table(3));
        job.tick();

        applies(path, "REFUSE");
        applies(path, "REFUSE");
        job.tick();
        applies(path, "REFUSE");
        job.tick();

        assertThat(actors("reviews.imported")).hasSize(1);
        editor.looks().get(path).then().body(containsString("3 new"));
    }

    @Test
    void what_a_lost_copy_was_at_another_takes_up_when_it_has_been_silent() {
        String path = handsIn("reviews.csv", table(3));
        tables.change("update import_file set worked_at = timestamptz '2026-09-10T10:00:00Z'");

        job.tick();
        editor.looks().get(path).then().body(containsString("Being looked through"));
        tables.change("update import_file set worked_at = timestamptz '2026-09-10T09:00:00Z'");
        job.tick();

        editor.looks().get(path).then().body(containsString("Apply it"));
    }

    @Test
    void a_file_that_was_thrown_away_stores_nothing() {
        String path = handsIn("reviews.csv", table(3));
        job.tick();
        applies(path, "REFUSE");

        editor.sends().post(path + "/deletion").then().statusCode(303);
        job.tick();

        editor.looks().get(path).then().statusCode(404);
        assertThat(tables.rows("select name from case_review")).isEmpty();
    }

    @Test
    void what_has_become_bad_since_is_told_and_not_half_done() {
        String path = handsIn("reviews.csv", table(3));
        job.tick();
        // Somebody else takes the word out of the vocabulary that the rows use.
        tables.change(
                "update import_file set content = ?",
                bytes(table(2) + "T-3,2026 - Harrowmere - Child 3,no such kind,x\n"));

        applies(path, "REFUSE");
        job.tick();

        editor.looks()
                .get(path)
                .then()
                .body(allOf(
                        containsString("It was not applied: by now 1 of its rows are bad"),
                        containsString("leave the bad ones out")));
        assertThat(tables.rows("select name from case_review")).isEmpty();
    }

    private void applies(String path, String badRows) {
        editor.sends()
                .formParam("badRows", badRows)
                .post(path + "/application")
                .then()
                .statusCode(303);
    }

    private String handsIn(String name, String content) {
        return handsIn(name, content, "");
    }

    private String handsIn(String name, String content, String kind) {
        String location = editor.looks()
                .header("Origin", SignedInBrowser.origin())
                .multiPart("form-token", editor.formToken())
                .multiPart("shelf", "REVIEWS")
                .multiPart("kind", kind)
                .multiPart("file", name, bytes(content), "application/octet-stream")
                .post("/console/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/console/imports/"));
    }

    private List<String> actors(String action) {
        return tables.rows("select actor from audit_entry where action = '" + action + "'");
    }

    private static String table(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(
                        n -> "T-%d,2026 - Harrowmere - Child %d,child safeguarding practice review,Invented example.\n"
                                .formatted(n, n))
                .collect(Collectors.joining("", "source_reference,title,review_type,summary\n", ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

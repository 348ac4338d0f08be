package org.casereviewupdate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.issue.ComposeIssue;
import org.casereviewupdate.issue.NewIssue;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.ImportJob;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Findings;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** whatever stands in a record, a note, a name, a file or a relay's answer is shown as it was typed. Nothing runs and nothing is asked for. */
@FeatureTest
class HostileWordsTest {

    private static final int IN_AN_ISSUE = 40;

    @Inject
    Newsroom newsroom;

    @Inject
    ComposeIssue composing;

    @Inject
    ManagePeople people;

    @Inject
    ImportJob imports;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    private final PageWatch watch = new PageWatch();

    private List<UUID> reviews = List.of();
    private List<String> briefings = List.of();
    private UUID reader = UUID.randomUUID();

    @BeforeEach
    void everyFieldIsHostile() {
        newsroom.opens();
        reader = newsroom.subscriber("ann@example.org");
        reviews = HostileWords.ALL.stream()
                .map(words -> newsroom.review(words, "2026-09-05", words + "\n" + words))
                .map(CaseReviewView::id)
                .toList();
        // Each of them alone in every field of a record of its own, and in those that a rule may hold to a vocabulary
        // one day.
        tables.change("""
                update case_review
                set areas = array[name], bodies = array[name], learning_themes = array[name], model = name, subjects = array[name],
                    recommendations = jsonb_build_array(jsonb_build_object('addressee', name, 'text', name)),
                    related_documents = jsonb_build_array(jsonb_build_object('title', name, 'url', 'https://reports.example/other'))
                """);
        tables.change("""
                insert into briefing (id, version, title, family, subject, published, sample_period, summary, risk_factors, learning, subjects,
                    pdf, created_at, changed_at)
                select gen_random_uuid(), 0, name, 'SECTOR', name, '2026-08', name, name || chr(10) || name, array[name], array[name],
                    array[name], 'https://briefings.example/1.pdf', created_at, created_at
                from case_review
                """);
        briefings = tables.rows("select id from briefing");
        tables.change("update case_review set summary = ? where id = ?", HostileWords.lines(), reviews.get(0));
    }

    @Test
    void every_payload_is_another() {
        assertThat(HostileWords.ALL).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    }

    @Test
    void a_09_a_11_nothing_that_is_stored_runs_in_the_console() {
        UUID issue = issue(reviews.subList(0, 16));
        try (Editor editor = Editor.guarded()) {
            watch.over(editor.page());
            UUID one = reviews.get(0);
            shows(editor, "/console/reviews/" + one);
            shows(editor, "/console/reviews/" + one + "/edit");
            shows(editor, "/console/reviews/" + one + "/history");
            shows(editor, "/console/reviews/" + one + "/mail");
            shows(editor, "/console/reviews/" + one + "/withdrawal");
            shows(editor, "/console/issues/" + issue + "/preview/html");
            shows(editor, "/console/issues/" + issue + "/preview");
            shows(editor, "/console/briefings");
            shows(editor, "/console/briefings/" + briefings.get(0));
            shows(editor, "/console/briefings/" + briefings.get(0) + "/edit");
            shows(editor, "/console/reviews");

            editor.opens("/console/issues/" + issue)
                    .types("#recipients", HostileWords.ALL.get(25))
                    .presses("Release");
            watch.looks(editor.page());
            editor.types("#recipients", "1").presses("Release");
            newsroom.tick();
            String all = String.join(" ", HostileWords.ALL);
            tables.change("update issue set status = 'HALTED', halted_at = now(), reason = ?", all);
            tables.change(
                    "update delivery set status = 'UNCERTAIN', reason = ?, reply_text = ? where subscriber_id = ?",
                    all,
                    all,
                    reader);
            tables.change("""
                    insert into issue (id, version, kind, status, subject, note_markdown, created_at, created_by, compiled_at, halted_at, reason)
                    select gen_random_uuid(), 0, 'AD_HOC', 'HALTED', name, name, created_at, name, created_at, created_at, name
                    from case_review
                    """);
            shows(editor, "/console/issues/" + issue);
            assertThat(editor.page().textContent("main")).contains(HostileWords.ALL);
            shows(editor, "/console");
            assertThat(editor.page().textContent("main")).contains(HostileWords.ALL);
            shows(editor, "/console/issues");
            editor.opens("/console/subscribers")
                    .types("#address", "ann@example.org")
                    .presses("Find");
            watch.looks(editor.page());
            watch.looksAtEach(editor.page(), pages("/console/reviews/", reviews, ""));
            watch.looksAtEach(editor.page(), pages("/console/reviews/", reviews, "/edit"));
            watch.looksAtEach(editor.page(), pages("/console/briefings/", briefings, ""));
            watch.looksAtEach(editor.page(), pages("/console/issues/", tables.rows("select id from issue"), ""));
        }
        watch.sawNothingOn(4 * HostileWords.ALL.size() + 15);
    }

    @Test
    void a_09_a_11_nothing_that_is_typed_runs_in_the_console() {
        HostileWords.cut(100).forEach(words -> {
            UUID person = UUID.randomUUID();
            people.invite(words, EmailAddress.parse(person + "@charity.example"), Role.VIEWER, "system");
            admin().body(Map.of("label", words, "role", "VIEWER"))
                    .post("/api/v1/api-keys")
                    .then()
                    .statusCode(201);
        });
        try (Editor editor = Editor.guarded()) {
            watch.over(editor.page());
            shows(editor, "/console/people");
            shows(editor, "/console/keys");
            shows(editor, "/console/audit");
            shows(
                    editor,
                    "/console/audit?who=" + encoded(HostileWords.lines()) + "&what="
                            + encoded(HostileWords.ALL.get(25)));
            shows(editor, "/console/reviews?year=2026&q=" + encoded(HostileWords.ALL.get(25)));
            String all = HostileWords.lines();
            editor.opens("/console/issues/new").types("#note", all).types("#q", HostileWords.ALL.get(25));
            editor.presses("Find");
            watch.looks(editor.page());
            assertThat(editor.page().inputValue("#note")).isEqualTo(all);
            editor.presses("Preview");
            watch.looks(editor.page());
            editor.opens("/console/subscribers")
                    .types("#address", HostileWords.ALL.get(25))
                    .presses("Find");
            watch.looks(editor.page());
            handsIn(editor, "/console/imports");
            imports.tick();
            shows(editor, "/console/imports");
            editor.page().click("table a");
            watch.looks(editor.page());
            assertThat(editor.sees()).contains("This is what it would do");
            handsIn(editor, "/console/subscribers/imports");
            assertThat(editor.sees()).contains("This is what it would do");
            watch.looksAtEach(editor.page(), searches("/console/reviews?year=2026&q="));
        }
        watch.sawNothingOn(HostileWords.ALL.size() + 10);
    }

    @Test
    void a_09_a_11_nothing_that_is_stored_runs_before_readers() {
        List<UUID> issues = IntStream.rangeClosed(0, (reviews.size() - 1) / IN_AN_ISSUE)
                .mapToObj(n -> reviews.subList(n * IN_AN_ISSUE, Math.min(reviews.size(), (n + 1) * IN_AN_ISSUE)))
                .map(this::issue)
                .toList();
        UUID sent = issue(reviews.subList(1, 17));
        // Many have one title, and links that nobody can tell apart hold an issue.
        Findings.letPass(sent);
        admin().body(Map.of("recipients", 1))
                .post("/api/v1/issues/" + sent + "/release")
                .then()
                .statusCode(200);
        newsroom.tick();
        newsroom.tick();
        try (Editor reading = Editor.guarded()) {
            watch.over(reading.page());
            for (String path : List.of(
                    "/reviews",
                    "/reviews/" + reviews.get(0),
                    "/reviews/" + reviews.get(0) + "/team",
                    "/reviews?q=" + encoded(HostileWords.ALL.get(25)),
                    "/briefings",
                    "/briefings/" + briefings.get(0),
                    "/issues",
                    "/issues/" + sent,
                    "/issues/" + sent + "/team")) {
                shows(reading, path);
            }
            watch.looksAtEach(reading.page(), pages("/reviews/", reviews, ""));
            watch.looksAtEach(reading.page(), pages("/briefings/", briefings, ""));
            watch.looksAtEach(reading.page(), searches("/reviews?q="));
            for (String feed : List.of("/reviews.atom", "/reviews.json", "/issues/feed.atom", "/issues/feed.json")) {
                // A browser that shows a feed as it is may not find a page in it; one that hands it over asks to save
                // it.
                String type = given().get(feed).then().statusCode(200).extract().contentType();
                assertThat(type).matches("application/(atom\\+xml|feed\\+json|json)(;.*)?");
                watch.looksAtFeed(reading.page(), feed, type.contains("xml") ? "application/xml" : "application/json");
            }
            // As a reader's program has it, that knows of no policy of ours.
            reading.page().navigate("about:blank");
            for (UUID issue : issues) {
                reading.page()
                        .setContent(admin().get("/api/v1/issues/" + issue + "/preview")
                                .asString());
                watch.looks(reading.page());
            }
            reading.page().setContent(mailbox.lastTo("ann@example.org").html());
            watch.looks(reading.page());
        }
        watch.sawNothingOn(3 * HostileWords.ALL.size() + 15);
    }

    @Test
    void a_10_a_mail_in_its_frame_leads_the_console_nowhere() {
        String escapes = """
                <h1>Still here</h1>
                <meta http-equiv=refresh content="0;url=https://evil.example/refresh">
                <script>top.location = 'https://evil.example/script'; alert(1)</script>
                <a target=_top href="https://evil.example/top">top</a>
                <a target=_blank href="https://evil.example/blank">blank</a>
                <a href="javascript:top.location='https://evil.example/js'">js</a>
                <a target=_top href="data:text/html,x">data</a>
                <form target=_top action="https://evil.example/form"><button>form</button></form>
                """;
        UUID issue = issue(reviews.subList(0, 1));
        List<String> left = new ArrayList<>();
        try (Editor editor = Editor.guarded()) {
            Page page = editor.page();
            page.onDialog(dialog -> left.add(dialog.message()));
            page.context().onRequest(request -> {
                if (request.url().contains("evil.example")) {
                    left.add(request.url());
                }
            });
            page.route(
                    "**/preview/html*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setResponse(route.fetch())
                            .setBody(escapes)));
            editor.opens("/console/issues/" + issue + "/preview");
            FrameLocator mail = page.locator("iframe").first().contentFrame();
            String here = page.url();

            for (String way : List.of("text=top", "text=blank", "text=js", "text=data", "text=form")) {
                mail.locator(way).click();
            }

            assertThat(mail.locator("h1").innerText()).isEqualTo("Still here");
            assertThat(page.url()).isEqualTo(here);
            assertThat(page.context().pages()).hasSize(1);
        }
        assertThat(left).isEmpty();
    }

    private void shows(Editor editor, String path) {
        editor.opens(path);
        watch.looks(editor.page());
    }

    private static List<String> pages(String before, List<?> ids, String after) {
        return ids.stream().map(id -> before + id + after).toList();
    }

    private static List<String> searches(String door) {
        return HostileWords.ALL.stream().map(words -> door + encoded(words)).toList();
    }

    private void handsIn(Editor editor, String door) {
        String table = "source_reference,review_type,summary,title,email," + quoted(HostileWords.cut(150)) + "\n"
                + quoted(HostileWords.ALL.subList(0, 60)) + "\n"
                + quoted(HostileWords.ALL.subList(60, 120)) + "\n";
        editor.opens(door);
        editor.page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                HostileWords.ALL.get(25).replace("/", ":") + ".csv",
                                "text/csv",
                                table.getBytes(StandardCharsets.UTF_8)));
        editor.presses("See what it would do");
        watch.looks(editor.page());
    }

    private static String quoted(List<String> cells) {
        return "\""
                + String.join(
                        "\",\"",
                        cells.stream().map(cell -> cell.replace("\"", "\"\"")).toList()) + "\"";
    }

    private UUID issue(List<UUID> some) {
        return composing
                .compose(
                        new NewIssue(HostileWords.note(), some),
                        UUID.randomUUID().toString(),
                        "test")
                .id();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.substring(0, Math.min(300, text.length())), StandardCharsets.UTF_8);
    }
}

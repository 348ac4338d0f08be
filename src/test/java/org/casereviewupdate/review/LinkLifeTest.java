package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The links to reports, with a publisher's server of the test's own. */
@FeatureTest
class LinkLifeTest {

    @Inject
    RecordReview record;

    @Inject
    Catalogue catalogue;

    @Inject
    CheckLinks links;

    @Inject
    RetireLinks retire;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            int code = Integer.parseInt(path.replaceAll("[^0-9]", ""));
            if (path.startsWith("/get-only") && exchange.getRequestMethod().equals("HEAD")) {
                code = 405;
            }
            if (code == 302) {
                exchange.getResponseHeaders().set("Location", path.endsWith("loop") ? path : "/moved-200");
            }
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        publisher.start();
    }

    @AfterEach
    void close() {
        publisher.stop(0);
    }

    @Test
    void each_link_has_a_standing_of_its_own() {
        linked(
                "/live-200",
                "/get-only-200",
                "/moved-302",
                "/gone-404",
                "/gone-410",
                "/shut-403",
                "/broken-500",
                "/302/loop");

        links.checkDue();

        assertThat(standings())
                .containsExactlyInAnyOrder(
                        "/live-200 LIVE",
                        "/get-only-200 LIVE",
                        "/moved-302 LIVE",
                        "/gone-404 DEAD",
                        "/gone-410 DEAD",
                        "/shut-403 UNCERTAIN",
                        "/broken-500 UNCERTAIN",
                        "/302/loop UNCERTAIN");
        admin().get("/api/v1/links?outcome=DEAD")
                .then()
                .statusCode(200)
                .body("address", contains(at("/gone-404"), at("/gone-410")))
                .body("replyCode", contains(404, 410));
    }

    @Test
    void a_link_is_looked_at_once_a_month() {
        linked("/live-200");
        links.checkDue();
        links.checkDue();
        clock.advance(Duration.ofDays(29));
        links.checkDue();
        assertThat(asked).containsExactly("HEAD /live-200");

        clock.advance(Duration.ofDays(2));
        links.checkDue();

        assertThat(asked).containsExactly("HEAD /live-200", "HEAD /live-200");
    }

    @Test
    void a_link_that_nobody_could_look_at_holds_an_issue_until_somebody_lets_it_pass() {
        UUID review = linked("/live-200", "/broken-500", "/302/loop", "/shut-403");
        UUID issue = compose(review);
        findings(issue).body("findAll { it.blocks }.detail.size()", equalTo(4));

        links.checkDue();

        findings(issue)
                .body("findAll { it.blocks }.rule", contains("UNCHECKED_LINK", "UNCHECKED_LINK"))
                .body("findAll { it.blocks }.detail", contains(at("/broken-500"), at("/302/loop")))
                .body(
                        "findAll { !it.blocks }.findAll { it.rule == 'UNCERTAIN_LINK' }.detail",
                        contains(at("/shut-403")));
        admin().post("/api/v1/issues/" + issue + "/release").then().statusCode(409);
        List<String> keys = findings(issue).extract().path("findAll { it.blocks }.key");
        admin().body(Map.of("findings", keys, "reason", "I have opened both"))
                .post("/api/v1/issues/" + issue + "/findings/overrides")
                .then()
                .statusCode(200);
        Issues.release(issue);
    }

    @Test
    void a_dead_link_holds_an_issue_and_is_looked_at_again_for_it() {
        UUID review = linked("/gone-404");
        links.checkDue();

        UUID issue = compose(review);

        findings(issue)
                .body("findAll { it.blocks }.rule", contains("DEAD_LINK"))
                .body("findAll { it.blocks }.detail", contains(at("/gone-404")))
                .body("findAll { it.blocks }.source", contains(review.toString()));
        admin().post("/api/v1/issues/" + issue + "/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:case-review-update:problem:open-findings"));
    }

    @Test
    void a_record_leads_to_the_catalogue_only_once_its_report_has_lived_its_time() {
        UUID old = record(Reviews.review().addedOn("2021-09-10").link("https://reports.example/old"));
        UUID young = record(Reviews.review().addedOn("2021-09-11").link("https://reports.example/young"));
        UUID leaving = record(Reviews.review()
                .links(new ReportLink(
                        ReportLink.Kind.OVERVIEW_REPORT,
                        "https://reports.example/leaving",
                        ReportLink.Status.LEAVES,
                        java.time.LocalDate.parse("2026-09-09"))));

        retire.retireDue();
        retire.retireDue();

        assertThat(status(old)).isEqualTo(ReportLink.Status.CATALOGUE_ONLY);
        assertThat(status(young)).isEqualTo(ReportLink.Status.LIVE);
        assertThat(status(leaving)).isEqualTo(ReportLink.Status.CATALOGUE_ONLY);
        assertThat(tables.rows("select count(*) from audit_entry where action = 'review.links-retired'"))
                .containsExactly("2");
    }

    private UUID linked(String... paths) {
        List<ReportLink> reports = new ArrayList<>();
        for (String path : paths) {
            reports.add(new ReportLink(ReportLink.Kind.OVERVIEW_REPORT, at(path), ReportLink.Status.LIVE, null));
        }
        return record(Reviews.review().links(reports.toArray(ReportLink[]::new)));
    }

    private UUID record(Reviews review) {
        return record.record(review.build(), "test").id();
    }

    private ReportLink.Status status(UUID review) {
        return catalogue.review(review).links().get(0).status();
    }

    private List<String> standings() {
        return tables.rows("select replace(address, '" + at("") + "', '') || ' ' || outcome from link_check");
    }

    private String at(String path) {
        return "http://localhost:" + publisher.getAddress().getPort() + path;
    }

    private static UUID compose(UUID review) {
        return Issues.composed(Map.of("reviews", List.of(review)));
    }

    private static ValidatableResponse findings(UUID issue) {
        return admin().get("/api/v1/issues/" + issue + "/findings").then();
    }
}

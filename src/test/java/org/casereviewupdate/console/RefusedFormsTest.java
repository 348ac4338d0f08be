package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is refused says of each field what is wrong with it, leads to the field, and loses nothing that was typed. */
@FeatureTest
class RefusedFormsTest {

    /** What is no day or no year is told before anything else is looked at. */
    private static final Set<String> READ_FIRST = Set.of("year", "addedOn", "linkUntil", "published");

    private static final Pattern NAMED = Pattern.compile("([^:]+): [\\p{Ll}\"].*");

    @Inject
    Newsroom newsroom;

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    private SignedInBrowser admin;
    private UUID review;
    private String held = "";
    private String leaving = "";

    @BeforeEach
    void aConsoleWithSomethingInIt() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        review = newsroom.review("Child K", "2026-09-05").id();
        held = issue();
        leaving = issue();
        tables.change(
                "update issue set status = 'SENDING', released_at = now(), released_by = 'test' where id = ?",
                UUID.fromString(leaving));
        admin = colleagues.signedIn(Role.ADMIN);
    }

    @Test
    void each_message_of_an_empty_form_names_its_field_and_leads_to_it() {
        forms().forEach(form -> refusedRightly(form, ""));
    }

    @Test
    void each_message_of_a_form_that_is_too_full_names_its_field_and_leads_to_it() {
        // A note may be as long as a summary, of which the form of a review holds several.
        forms().forEach(form ->
                refusedRightly(form, "x".repeat(form.action().endsWith("issues/new") ? 20_001 : 2_500)));
    }

    @Test
    void what_is_no_day_is_not_taken_for_nothing() {
        for (String field : List.of("year", "addedOn", "linkUntil")) {
            staysAndIsTold("/console/reviews/new", field);
        }
        staysAndIsTold("/console/briefings/new", "published");
    }

    private void staysAndIsTold(String form, String field) {
        Response answer = post(
                form,
                sends -> sends.formParam(field, "next week")
                        .formParam("linkUrl", "")
                        .formParam("linkKind", "OVERVIEW_REPORT")
                        .formParam("linkStatus", "LIVE"));

        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[name=" + field + "]").eachAttr("value")).contains("next week");
        assertThat(page.select(".govuk-error-summary a").text()).startsWith("Give the ");
    }

    private record Form(String page, String action) {}

    private Stream<Form> forms() {
        String issue = "/console/issues/" + held;
        String underway = "/console/issues/" + leaving;
        return Stream.of(
                new Form("/console/reviews/new", "/console/reviews/new"),
                new Form("/console/reviews/" + review + "/edit", "/console/reviews/" + review + "/edit"),
                new Form("/console/reviews/" + review + "/withdrawal", "/console/reviews/" + review + "/withdrawal"),
                new Form("/console/briefings/new", "/console/briefings/new"),
                new Form("/console/names", "/console/names"),
                new Form("/console/complaints", "/console/complaints"),
                new Form("/console/people", "/console/people"),
                new Form("/console/keys", "/console/keys"),
                new Form("/console/subscribers", "/console/subscribers"),
                new Form("/console/imports", "/console/imports/fetch"),
                new Form("/console/issues/new", "/console/issues/new"),
                new Form(issue, issue + "/test-sends"),
                new Form(issue, issue + "/release"),
                new Form(issue, issue + "/schedule"),
                new Form(issue, issue + "/cancel"),
                new Form(underway, underway + "/halt"));
    }

    private void refusedRightly(Form form, String typed) {
        Document before = Jsoup.parse(
                admin.looks().get(form.page()).then().statusCode(200).extract().asString());
        Elements inputs = before.select("form[action=" + form.action() + "]").select("input, textarea");
        List<String> fields = inputs
                .select(
                        ":not([type]), [type=text], [type=email], [type=url], [type=search], [type=date], [type=time], textarea")
                .eachAttr("name")
                .stream()
                .filter(field -> !READ_FIRST.contains(field))
                .distinct()
                .toList();
        assertThat(fields).as(form.action()).isNotEmpty();

        Response answer = post(form.action(), sends -> {
            fields.forEach(field -> sends.formParam(field, typed));
            before.select("form[action=" + form.action() + "] select")
                    .forEach(list -> sends.formParam(
                            list.attr("name"), list.select("option").first().attr("value")));
            inputs.select("[name=version]").forEach(version -> sends.formParam("version", version.val()));
            return sends;
        });

        assertThat(answer.statusCode()).as(form.action()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        List<Element> messages = page.select(".govuk-error-summary a");
        assertThat(messages).as(form.action()).isNotEmpty();
        messages.forEach(message -> leadsToItsField(form, page, message));
        Elements again = page.select("form[action=" + form.action() + "]");
        fields.forEach(field -> assertThat(
                        again.select("[name=" + field + "]").stream().map(Element::val))
                .as(field + " of " + form.action())
                .contains(typed));
        assertThat(again.select("[maxlength]").outerHtml())
                .as("what would cut off what is pasted")
                .isEmpty();
    }

    private static void leadsToItsField(Form form, Document page, Element message) {
        String where = form.action() + ": " + message.outerHtml();
        Element field = page.getElementById(message.attr("href").substring(1));
        assertThat(field).as(where).isNotNull();
        assertThat(message.text()).as(where).matches("\\p{Lu}.*").doesNotStartWith("Must ");
        var named = NAMED.matcher(message.text());
        if (named.matches()) {
            String label = page.select("label[for=" + field.id() + "]").text()
                    + field.select("legend").text();
            assertThat(label).as(where).containsIgnoringCase(named.group(1));
        }
        Element beside = field.closest(".govuk-form-group") == null ? field : field.closest(".govuk-form-group");
        assertThat(beside.select(".govuk-error-message").text()).as(where).isNotEmpty();
    }

    private Response post(String action, UnaryOperator<RequestSpecification> filledIn) {
        return filledIn.apply(admin.sends()).post(action);
    }

    private static String issue() {
        return Issues.composed(Map.of("note", "An invented note.")).toString();
    }
}

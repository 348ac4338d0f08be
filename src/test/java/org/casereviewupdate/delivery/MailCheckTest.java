package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.review.AmendReview;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Reviews;
import org.casereviewupdate.subscription.ChangeChoice;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.vocabulary.Following;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An issue is held by what is wrong with its mail: in both languages, in each detail, and as those get it who have chosen something. */
@FeatureTest
class MailCheckTest {

    private static final String SAME = "two links say the same and lead elsewhere";

    @Inject
    Newsroom newsroom;

    @Inject
    AmendReview amend;

    @Inject
    ChangeChoice change;

    @Inject
    MovableClock clock;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @AfterEach
    void the_vocabulary_is_whole() {
        tables.change("update subject set welsh = 'mabwysiadu' where name = 'adoption'");
    }

    @Test
    void links_that_nobody_can_tell_apart_hold_an_issue_in_every_language_and_detail_until_they_are_mended() {
        newsroom.review("Child K", "2026-09-01");
        CaseReviewView other = newsroom.review("Child L", "2026-09-02");
        rename(other, "Child K");
        UUID issue = compose("", ids());

        act(issue, "release").statusCode(409).body("type", equalTo("urn:case-review-update:problem:open-findings"));
        findings(issue)
                .body("rule", everyItem(equalTo("MAIL_FAULT")))
                .body("blocks", everyItem(equalTo(true)))
                .body(
                        "detail",
                        containsInAnyOrder(
                                containsString("The mail in ENGLISH: " + SAME),
                                containsString("The mail in ENGLISH, without what happened: " + SAME),
                                containsString("The mail in WELSH: " + SAME),
                                containsString("The mail in WELSH, without what happened: " + SAME)));

        rename(other, "Child L");
        act(issue, "refresh").statusCode(200);
        findings(issue).body("findAll { it.blocks }", empty());
        act(issue, "release").statusCode(200);
    }

    @Test
    void a_month_whose_mail_is_at_fault_waits_for_a_person_and_leaves_when_it_is_mended() {
        newsroom.opens();
        newsroom.subscriber("ann@example.org");
        newsroom.review("Child K", "2026-09-01");
        CaseReviewView other = newsroom.review("Child L", "2026-09-02");
        rename(other, "Child K");

        clock.moveTo("2026-10-01T09:00:00Z");
        newsroom.tick();
        clock.moveTo("2026-10-01T12:00:00Z");
        newsroom.tick();

        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select status || ' ' || reason from issue"))
                .containsExactly("COMPILED Something in it has to be looked at; see its findings");
        UUID issue = UUID.fromString(tables.rows("select id from issue").get(0));
        rename(other, "Child L");
        act(issue, "refresh").statusCode(200);
        act(issue, "release").statusCode(200);
        newsroom.tick();
        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void a_fault_that_only_somebody_with_a_choice_would_get_holds_an_issue_as_long_as_there_is_somebody() {
        CaseReviewView review = newsroom.review("Child K", "2026-09-01");
        UUID issue = compose("Read [" + review.title() + "](https://editors.example/) first.", ids());
        findings(issue).body("findAll { it.blocks }", empty());

        UUID ann = newsroom.subscriber("ann@example.org");
        change.change(ann, new Choice(Language.WELSH, Detail.GENTLE, following("adoption"), Set.of()));

        findings(issue)
                .body("findAll { it.blocks }.rule", contains("MAIL_FAULT"))
                .body(
                        "findAll { it.blocks }.detail",
                        contains(containsString("The mail in WELSH, without what happened: " + SAME)));
        act(issue, "release").statusCode(409);

        change.change(ann, Choice.everything(Language.WELSH));
        findings(issue).body("findAll { it.blocks }", empty());
        act(issue, "release").statusCode(200);
    }

    @Test
    void a_mail_that_no_folding_makes_small_enough_holds_an_issue_until_somebody_says_why_it_may_go() {
        UUID issue = compose("&".repeat(20_000), List.of());

        act(issue, "release").statusCode(409);
        List<String> keys = findings(issue)
                .body("rule", everyItem(equalTo("TOO_LARGE")))
                .body("detail", everyItem(containsString("bytes, more than 92160")))
                .extract()
                .path("findAll { it.blocks }.key");
        assertThat(keys).hasSize(4);
        admin().body(Map.of("findings", keys, "reason", "Invented: our readers use no Gmail"))
                .post("/api/v1/issues/" + issue + "/findings/overrides")
                .then()
                .statusCode(200);
        act(issue, "release").statusCode(200);

        act(compose("&".repeat(2_000), List.of()), "release").statusCode(200);
    }

    @Test
    void a_subject_without_a_welsh_name_holds_an_issue_that_somebody_gets_in_welsh() {
        CaseReviewView review = newsroom.review("Child K", "2026-09-01");
        amend.amend(
                review.id(),
                Reviews.review()
                        .subjects("adoption")
                        .startingFrom(review.version())
                        .build(),
                "test");
        UUID issue = compose("", ids());
        tables.change("update subject set welsh = null where name = 'adoption'");
        findings(issue)
                .body("find { it.rule == 'NOT_IN_WELSH' }.blocks", equalTo(false))
                .body("find { it.rule == 'NOT_IN_WELSH' }.detail", containsString("adoption"));

        UUID ann = newsroom.subscriber("ann@example.org");
        change.change(ann, Choice.everything(Language.WELSH));

        findings(issue).body("findAll { it.blocks }.rule", contains("NOT_IN_WELSH"));
        act(issue, "release").statusCode(409);

        tables.change("update subject set welsh = 'mabwysiadu' where name = 'adoption'");
        findings(issue).body("", empty());
        act(issue, "release").statusCode(200);
    }

    private static Following following(String subject) {
        return new Following(Set.of(subject), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private void rename(CaseReviewView review, String name) {
        int version = admin().get("/api/v1/case-reviews/" + review.id())
                .then()
                .extract()
                .path("version");
        amend.amend(
                review.id(),
                Reviews.review()
                        .named(name)
                        .links(review.links().get(0))
                        .startingFrom(version)
                        .build(),
                "test");
    }

    private List<UUID> ids() {
        return tables.rows("select id from case_review order by created_at").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static UUID compose(String note, List<UUID> reviews) {
        return Issues.composed(Map.of("note", note, "reviews", reviews));
    }

    private static ValidatableResponse act(UUID issue, String verb) {
        return admin().post("/api/v1/issues/" + issue + "/" + verb).then();
    }

    private static ValidatableResponse findings(UUID issue) {
        return admin().get("/api/v1/issues/" + issue + "/findings").then().statusCode(200);
    }
}

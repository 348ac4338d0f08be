package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.issue.Audience;
import org.casereviewupdate.issue.Audiences;
import org.casereviewupdate.issue.NewAudience;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.ChangeChoice;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issue that is meant for those who follow something goes to exactly them. */
@FeatureTest
class AudienceTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    ChangeChoice change;

    @Inject
    Audiences audiences;

    @Inject
    CountAudience counting;

    @Inject
    SampleAudience sampling;

    @Inject
    Mailbox mailbox;

    @BeforeEach
    void subscribers_who_follow_this_and_that() {
        newsroom.opens();
        newsroom.subscriber("all@example.org");
        follows("fold", new Choice(Language.ENGLISH, Detail.FULL, Following.EVERYTHING, Set.of("adoption")));
        follows("wales", following(Set.of(), Set.of(Nation.WALES), Set.of(), Set.of(), Set.of()));
        follows("lines", following(Set.of("county lines"), Set.of(), Set.of(), Set.of(), Set.of()));
        follows("context", following(Set.of("contextual safeguarding"), Set.of(), Set.of(), Set.of(), Set.of()));
        follows("serious", following(Set.of(), Set.of(), Set.of(), Set.of(ReviewType.SERIOUS_CASE_REVIEW), Set.of()));
        follows("poole", following(Set.of(), Set.of(), Set.of("Poole"), Set.of(), Set.of()));
        follows("infants", following(Set.of(), Set.of(), Set.of("Leeds"), Set.of(), Set.of(AgeGroup.UNDER_ONE)));
    }

    @Test
    void it_goes_to_those_who_follow_any_one_of_it() {
        goesTo(audience("nations", "cymru"), "wales");
        goesTo(audience("ageGroups", "under 1"), "infants");
        goesTo(audience("areas", "LEEDS"), "infants");
        goesTo(Map.of("nations", List.of("Wales"), "subjects", List.of("county lines")), "wales", "lines", "context");
    }

    @Test
    void a_wider_subject_and_an_earlier_name_stand_for_it_and_a_narrower_one_does_not() {
        goesTo(audience("subjects", "county lines"), "lines", "context");
        goesTo(audience("subjects", "contextual safeguarding"), "context");
        goesTo(audience("types", "LCSPR"), "serious");
        goesTo(audience("areas", "BCP"), "poole");
    }

    @Test
    void a_name_that_was_put_right_finds_those_who_follow_the_wrong_one() {
        admin().body(Map.of("name", "Ashboruogh")).post("/api/v1/areas").then().statusCode(200);
        follows("ash", following(Set.of(), Set.of(), Set.of("Ashboruogh"), Set.of(), Set.of()));
        admin().body(Map.of("wrong", "Ashboruogh", "right", "Ashborough"))
                .post("/api/v1/areas/corrections")
                .then()
                .statusCode(200);

        goesTo(audience("areas", "Ashborough"), "ash");
    }

    @Test
    void an_issue_that_was_composed_before_a_name_was_put_right_goes_to_those_who_follow_the_right_one() {
        admin().body(Map.of("name", "Ashboruogh")).post("/api/v1/areas").then().statusCode(200);
        follows("before", following(Set.of(), Set.of(), Set.of("Ashboruogh"), Set.of(), Set.of()));
        UUID issue = desk.compose(Map.of("note", "Hello", "audience", audience("areas", "Ashboruogh")));

        admin().body(Map.of("wrong", "Ashboruogh", "right", "Ashborough"))
                .post("/api/v1/areas/corrections")
                .then()
                .statusCode(200);
        admin().body(Map.of("name", "Ashborough", "synonyms", List.of("Ash Town")))
                .post("/api/v1/areas")
                .then()
                .statusCode(200);
        follows("after", following(Set.of(), Set.of(), Set.of("Ashborough"), Set.of(), Set.of()));
        follows("town", following(Set.of(), Set.of(), Set.of("Ash Town"), Set.of(), Set.of()));

        admin().get("/api/v1/issues/" + issue).then().body("audience.chosen.areas", equalTo(List.of("Ashborough")));
        assertThat(counting.of(issue)).isEqualTo(3);
        act(issue, "release").statusCode(200);
        newsroom.tick();
        assertThat(recipients()).containsExactlyInAnyOrder("before", "after", "town");
    }

    @Test
    void those_who_follow_everything_are_meant_if_somebody_says_so() {
        goesTo(Map.of("nations", List.of("Wales"), "everything", true), "all", "fold", "wales");
        goesTo(audience("nations", "Scotland"));
    }

    @Test
    void who_follows_it_by_the_time_it_leaves_gets_it_and_who_does_not_any_more_gets_none() {
        UUID issue = desk.compose(Map.of("note", "Hello", "audience", audience("nations", "Wales")));
        UUID gone = newsroom.subscriber("gone@example.org");
        change.change(gone, following(Set.of(), Set.of(Nation.WALES), Set.of(), Set.of(), Set.of()));
        assertThat(counting.of(issue)).isEqualTo(2);
        follows("late", following(Set.of(), Set.of(Nation.WALES), Set.of(), Set.of(), Set.of()));
        change.change(gone, Choice.everything(Language.WELSH));

        act(issue, "release").statusCode(200);
        newsroom.tick();

        assertThat(recipients()).containsExactlyInAnyOrder("wales", "late");
    }

    @Test
    void a_name_that_nothing_goes_by_is_refused_and_so_is_nobody_in_particular() {
        refused(audience("subjects", "no such word")).body("errors.field", hasItem("audience.subjects"));
        refused(Map.of("everything", true)).body("errors.field", hasItem("audience"));
        refused(audience("areas", " . ")).body("errors.field", hasItem("audience"));
    }

    @Test
    void the_api_tells_whom_it_goes_to_and_nobody_by_name() {
        Map<String, ?> wanted = Map.of("nations", List.of("Wales"), "everything", true);
        UUID issue = desk.compose(Map.of("note", "Hello", "audience", wanted));

        admin().get("/api/v1/issues/" + issue)
                .then()
                .body("audience.chosen.nations", equalTo(List.of("WALES")))
                .body("audience.everything", equalTo(true));
        String report = admin().get("/api/v1/issues/" + issue + "/audience")
                .then()
                .body("people", equalTo(3))
                .body("samples", hasSize(3))
                .extract()
                .asString();

        assertThat(report).doesNotContain("@", "example.org");
    }

    @Test
    void samples_are_the_choices_that_most_share() {
        follows("welsh-1", new Choice(Language.WELSH, Detail.GENTLE, Following.EVERYTHING, Set.of()));
        follows("welsh-2", new Choice(Language.WELSH, Detail.GENTLE, Following.EVERYTHING, Set.of()));

        List<Sample> samples = sampling.ofEverybody();

        assertThat(samples).hasSize(3);
        assertThat(samples.get(0).people()).isEqualTo(2);
        assertThat(samples.get(0).choice().detail()).isEqualTo(Detail.GENTLE);
    }

    /** The number before it is composed, the number before it is released, and those who receive it are the same. */
    private void goesTo(Map<String, ?> wanted, String... names) {
        mailbox.clear();
        long foreseen = counting.count(meant(wanted));
        UUID issue = desk.compose(Map.of("note", "Hello", "audience", wanted));

        long counted = counting.of(issue);
        act(issue, "release").statusCode(200);
        newsroom.tick();
        newsroom.tick();

        assertThat(recipients()).containsExactlyInAnyOrder(names);
        assertThat(Stream.of(foreseen, counted)).containsOnly((long) names.length);
    }

    private List<String> recipients() {
        return mailbox.all().stream()
                .map(ReceivedMail::to)
                .filter(address -> address.endsWith("@example.org"))
                .map(address -> address.substring(0, address.indexOf('@')))
                .toList();
    }

    private Audience meant(Map<String, ?> wanted) {
        return audiences.meant(new NewAudience(
                names(wanted, "subjects"),
                names(wanted, "nations"),
                names(wanted, "areas"),
                names(wanted, "types"),
                names(wanted, "ageGroups"),
                Boolean.TRUE.equals(wanted.get("everything"))));
    }

    private static List<String> names(Map<String, ?> wanted, String field) {
        return wanted.get(field) instanceof List<?> names
                ? names.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Map<String, List<String>> audience(String field, String name) {
        return Map.of(field, List.of(name));
    }

    private static ValidatableResponse refused(Map<String, ?> audience) {
        return admin().header("Idempotency-Key", "key")
                .body(Map.of("note", "Hello", "audience", audience))
                .post("/api/v1/issues")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:unknown-audience"));
    }

    private void follows(String name, Choice choice) {
        change.change(newsroom.subscriber(name + "@example.org"), choice);
    }

    private static Choice following(
            Set<String> subjects, Set<Nation> nations, Set<String> areas, Set<ReviewType> types, Set<AgeGroup> ages) {
        return new Choice(
                Language.ENGLISH, Detail.FULL, new Following(subjects, nations, areas, types, ages), Set.of());
    }
}

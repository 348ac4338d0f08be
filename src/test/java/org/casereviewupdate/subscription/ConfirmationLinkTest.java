package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class ConfirmationLinkTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void the_link_shows_a_button_on_a_page_that_is_kept_nowhere() {
        String link = visitor.signsUp(ANN);

        given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Referrer-Policy", "no-referrer")
                .header("Set-Cookie", nullValue())
                .body(containsString("<form method=\"post\">"))
                .body(containsString("Example Children&#39;s Charity (invented) sends Case Review Update"));
        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");
    }

    @Test
    void the_button_confirms_and_pressing_it_again_is_no_error() {
        String link = visitor.signsUp(ANN);

        given().post(link).then().statusCode(200).body(containsString("You are subscribed"));
        given().post(link).then().statusCode(200).body(containsString("You are already subscribed"));
        given().get(link).then().statusCode(200).body(containsString("You are already subscribed"));

        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    @Test
    void u_06_a_scanner_opens_the_link_and_only_the_button_is_evidence() {
        String link = visitor.signsUp(ANN);
        for (String method : List.of("GET", "HEAD", "GET")) {
            given().request(method, link).then().statusCode(200);
        }
        clock.advance(Duration.ofMinutes(7));

        given().post(link).then().statusCode(200);

        assertThat(tables.rows("select event || ' ' || (at at time zone 'UTC') from consent_record order by id"))
                .containsExactly("SIGNED_UP 2026-09-10 10:00:00", "CONFIRMED 2026-09-10 10:07:00");
    }

    @Test
    void the_link_works_for_seven_days_and_not_a_second_longer() {
        String link = visitor.signsUp(ANN);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        given().get(link).then().statusCode(200);

        clock.advance(Duration.ofSeconds(1));

        for (String method : List.of("GET", "POST")) {
            given().request(method, link)
                    .then()
                    .statusCode(410)
                    .body(containsString("This link has expired"))
                    .body(containsString("Sign up again"));
        }
        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");
    }

    @Test
    void a_newer_mail_replaces_the_older_link() {
        String older = visitor.signsUp(ANN);
        clock.advance(Duration.ofHours(25));
        String newer = visitor.signsUp(ANN);

        given().post(older).then().statusCode(410).body(containsString("This link has been replaced"));
        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");
        given().post(newer).then().statusCode(200).body(containsString("You are subscribed"));
    }

    @Test
    void a_used_link_does_not_bring_back_who_has_left() {
        String link = visitor.signsUp(ANN);
        given().post(link);
        visitor.leaves(ANN);

        given().post(link).then().statusCode(410).body(containsString("This link was used before"));

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void an_unused_link_does_not_bring_back_who_has_left() {
        String link = visitor.signsUp(ANN);
        visitor.leaves(ANN);

        given().post(link).then().statusCode(410);

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void s_11_twenty_presses_at_once_confirm_once() {
        String link = visitor.signsUp(ANN);

        List<Integer> answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> given().post(link).statusCode())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(tables.rows("select id from consent_record where event = 'CONFIRMED'"))
                .hasSize(1);
    }

    @Test
    void a_link_whose_row_is_gone_is_told_as_what_it_is() {
        String link = visitor.signsUp(ANN);
        tables.change("delete from subscriber");

        given().post(link).then().statusCode(404);
        clock.advance(Duration.ofDays(8));
        given().post(link).then().statusCode(410).body(containsString("This link has expired"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_link_that_was_not_made_here_gets_one_constant_answer(String method) {
        String link = visitor.signsUp(ANN);
        visitor.submits("bob@example.org");
        String leave = visitor.leaveLink(ANN).replace("/leave/", "/confirm/");
        List<String> wrong = List.of(
                "/confirm/x",
                "/confirm/" + "A".repeat(56),
                link.substring(0, link.length() - 1),
                link + "A",
                link.substring(0, link.length() - 2) + "AA",
                leave,
                "/confirm/%00",
                "/confirm/..%2f..%2fetc");

        given().request(method, "/confirm/x").then().header("X-Robots-Tag", containsString("noindex"));
        List<String> answers = wrong.stream()
                .map(path -> given().urlEncodingEnabled(false).request(method, path))
                .map(answer -> answer.statusCode() + answer.asString().replaceAll("(?s)<main.*</main>", ""))
                .distinct()
                .toList();

        assertThat(answers).singleElement().asString().startsWith("404");
        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void other_methods_are_refused(String method) {
        String link = visitor.signsUp(ANN);

        given().request(method, link).then().statusCode(405);
        given().request(method, visitor.leaveLink(ANN)).then().statusCode(405);
        given().request(method, "/").then().statusCode(405);
        given().request(method, "/api/v1/subscriptions").then().statusCode(equalTo(405));
    }
}

package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.subscription.Owner.PAGE;
import static org.casereviewupdate.subscription.Owner.with;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of a forwarded mail can do is leave, and that can be taken back. */
@FeatureTest
class UndoLeavingTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    Suppressions suppressions;

    @Inject
    TableDump tables;

    @BeforeEach
    void subscribe() {
        visitor.subscribes(ANN);
    }

    @Test
    void everything_is_as_it_was_before_somebody_left_for_them() {
        String visit = owner.opens(ANN);
        with(visit).formParam("follow", "some").formParam("nation", "WALES").post(PAGE + "/choice");
        with(visit)
                .formParam("day", "1")
                .formParam("month", "3")
                .formParam("year", "2027")
                .post(PAGE + "/pause");
        String before = row();

        String link = leaves();
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        given().post(link).then().statusCode(200).body(containsString("You receive the newsletter again"));

        assertThat(row()).isEqualTo(before);
        assertThat(tables.rows("select concat_ws('|', event, page, source, wording_version) from consent_record"
                        + " order by id desc"))
                .startsWith("REJOINED|/undo|MAIL|undo-1");
        given().post(link).then().statusCode(410).body(containsString("This link was used before"));
    }

    @Test
    void u_04_looking_brings_nobody_back() {
        String link = leaves();
        Map<String, List<String>> before = tables.take();

        for (int i = 0; i < 20; i++) {
            given().get(link).then().statusCode(200).body(containsString("Yes, bring it back"));
            given().head(link);
        }

        assertThat(tables.take()).isEqualTo(before);
    }

    @Test
    void the_link_works_for_fourteen_days() {
        String link = leaves();

        clock.advance(Duration.ofDays(14));

        given().post(link).then().statusCode(410).body(containsString("It worked for 14 days"));
        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void nobody_comes_back_after_a_complaint() {
        String link = leaves();
        suppressions.suppress(EmailAddress.parse(ANN), "complaint");

        given().post(link).then().statusCode(410);

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void nobody_comes_back_after_erasure() {
        String link = leaves();
        clock.advance(Duration.ofMinutes(31));
        with(owner.opens(ANN)).formParam("sure", "yes").post(PAGE + "/erase/last-step");

        given().post(link).then().statusCode(404);

        assertThat(tables.rows("select 1 from subscriber")).isEmpty();
    }

    @Test
    void who_has_signed_up_again_needs_no_way_back() {
        String link = leaves();
        clock.advance(Duration.ofDays(1));
        visitor.signsUp(ANN);

        given().post(link).then().statusCode(410);

        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");
    }

    @Test
    void leaving_twice_brings_one_mail_and_a_new_leaving_brings_another() {
        String first = leaves();
        given().post(visitor.leaveLink(ANN));
        owner.getsMail();
        assertThat(mailbox.to(ANN)).hasSize(2);
        given().post(first).then().statusCode(200);

        String second = leaves();

        assertThat(second).isNotEqualTo(first);
        given().post(first).then().statusCode(410);
        given().post(second).then().statusCode(200);
    }

    @Test
    void who_never_agreed_gets_no_mail_about_leaving() {
        visitor.signsUp("bob@example.org");
        visitor.leaves("bob@example.org");

        owner.getsMail();

        assertThat(mailbox.to("bob@example.org")).hasSize(1);
    }

    /** By one click of a mail program; gives the path of the link that undoes it. */
    private String leaves() {
        given().post(visitor.leaveLink(ANN)).then().statusCode(200);
        owner.getsMail();
        return owner.link(ANN, UndoPages.PATH);
    }

    private String row() {
        return tables.rows("select concat_ws('|', status, address, language, detail, interest_id, confirmed_at,"
                        + " ended_at, paused_until) from subscriber")
                .get(0);
    }
}

package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.subscription.Owner.PAGE;
import static org.casereviewupdate.subscription.Owner.with;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Case U-13. */
@FeatureTest
class ChangeAddressTest {

    private static final String OLD = "old@example.org";
    private static final String NEW = "new@example.org";

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

    private String visit;

    @BeforeEach
    void open() {
        visitor.subscribes(OLD);
        visit = owner.opens(OLD);
        mailbox.clear();
    }

    @Test
    void both_addresses_are_told_and_the_new_one_counts_once_it_is_confirmed() {
        String link = asksFor(NEW);
        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactlyInAnyOrder(OLD, NEW);
        assertThat(mailbox.lastTo(OLD).raw()).doesNotContain(NEW);
        assertThat(mailbox.lastTo(NEW).raw()).doesNotContain(OLD);
        Map<String, List<String>> before = tables.take();
        given().get(link).then().statusCode(200).body(containsString("Yes, send it to this address"));
        assertThat(tables.take()).isEqualTo(before);

        given().post(link).then().statusCode(200);

        assertThat(tables.rows("select address || address_key || status from subscriber"))
                .containsExactly(NEW + NEW + "CONFIRMED");
        assertThat(tables.rows("select address_hash from subscriber")).hasSize(1);
        assertThat(tables.rows("select concat_ws('|', event, page, source) from consent_record order by id desc")
                        .get(0))
                .isEqualTo("MOVED|/manage/new-address|MAIL");
        assertThat(tables.rows("select kind from journal_entry")).contains("subscriber.left");
        given().post(link).then().statusCode(410).body(containsString("This link was used before"));
    }

    @Test
    void every_new_address_gets_the_same_answer_and_only_a_free_one_gets_a_link() {
        suppressions.suppress(EmailAddress.parse("supp@example.org"), "complaint");
        visitor.subscribes("conf@example.org");
        mailbox.clear();

        Stream<String> answers = Stream.of("conf@example.org", "supp@example.org", NEW)
                .map(this::asks)
                .map(answer -> answer.statusCode() + " " + answer.headers());

        assertThat(answers.distinct()).hasSize(1);
        owner.getsMail();
        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsOnly(OLD, NEW);
    }

    @Test
    void an_address_suppressed_since_is_not_taken() {
        String link = asksFor(NEW);
        suppressions.suppress(EmailAddress.parse(NEW), "complaint");

        given().post(link).then().statusCode(410);

        assertThat(tables.rows("select address from subscriber")).containsExactly(OLD);
    }

    @Test
    void an_address_that_its_owner_once_left_is_free_for_its_owner() {
        visitor.subscribes(NEW);
        visitor.leaves(NEW);
        String link = asksFor(NEW);

        given().post(link).then().statusCode(200);

        assertThat(tables.rows("select address from subscriber where status = 'CONFIRMED'"))
                .containsExactly(NEW);
        assertThat(tables.rows("select address from subscriber where status = 'UNSUBSCRIBED'"))
                .containsExactly((String) null);
    }

    @Test
    void a_pending_sign_up_of_the_new_address_ends() {
        String confirm = visitor.signsUp(NEW);
        given().post(asksFor(NEW)).then().statusCode(200);

        given().post(confirm).then().statusCode(410);

        assertThat(tables.rows("select address from subscriber where status = 'CONFIRMED'"))
                .containsExactly(NEW);
    }

    @Test
    void the_link_works_for_a_day_and_only_the_newest_one() {
        String first = asksFor("first@example.org");
        String second = asksFor(NEW);
        given().post(first).then().statusCode(410);

        clock.advance(Duration.ofDays(1));

        given().post(second).then().statusCode(410).body(containsString("It worked for a day"));
    }

    @Test
    void a_visit_is_no_way_to_mail_strangers() {
        for (int i = 0; i < 3; i++) {
            assertThat(asks("stranger" + i + "@example.org").statusCode()).isEqualTo(303);
        }

        assertThat(asks("stranger3@example.org").statusCode()).isEqualTo(429);
    }

    @Test
    void who_has_left_since_is_not_moved() {
        String link = asksFor(NEW);
        visitor.leaves(OLD);

        given().post(link).then().statusCode(410);

        assertThat(visitor.statusOf(OLD)).isEqualTo("UNSUBSCRIBED");
    }

    private Response asks(String address) {
        return with(visit).formParam("email", address).post(PAGE + "/address");
    }

    private String asksFor(String address) {
        asks(address).then().statusCode(303);
        owner.getsMail();
        return owner.link(address, NewAddressPages.PATH);
    }
}

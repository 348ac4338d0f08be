package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MailLint;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;

/** Cases S-07, S-10, U-04 and U-08 for the way to one's own page. */
@FeatureTest
class ManageLinkTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    Suppressions suppressions;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void s_07_every_address_gets_the_same_answer_and_only_who_agreed_gets_a_link() {
        visitor.signsUp("pend@example.org");
        visitor.subscribes("conf@example.org");
        visitor.subscribes("left@example.org");
        visitor.leaves("left@example.org");
        visitor.subscribes("supp@example.org");
        suppressions.suppress(EmailAddress.parse("supp@example.org"), "complaint");
        visitor.subscribes("bnce@example.org");
        tables.change("update subscriber set status = 'SUSPENDED' where address_key = 'bnce@example.org'");
        owner.getsMail();
        mailbox.clear();

        Stream<String> answers = Stream.of("new1", "pend", "conf", "left", "supp", "bnce")
                .map(name -> whole(owner.asks(name + "@example.org"), name + "@example.org"));

        assertThat(answers.distinct()).hasSize(1);
        owner.getsMail();
        assertThat(mailbox.all())
                .extracting(mail -> mail.to())
                .containsExactlyInAnyOrder("conf@example.org", "left@example.org", "bnce@example.org");
        assertThat(tables.rows("select id from manage_request")).isEmpty();
    }

    @Test
    void a_bad_address_is_shown_again_with_what_to_correct() {
        owner.asks("<b>ann@example")
                .then()
                .statusCode(422)
                .body(containsString("There is a problem"))
                .body(containsString("value=\"&lt;b&gt;ann@example\""));
        assertThat(tables.rows("select id from manage_request")).isEmpty();
    }

    @Test
    void the_mail_has_the_link_and_nothing_that_was_typed_and_says_until_when() {
        visitor.subscribes(ANN);
        owner.asks("ANN@Example.org");
        owner.getsMail();

        assertThat(mailbox.lastTo(ANN)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Manage your subscription to Case Review Update");
            assertThat(mail.text())
                    .contains("11:30 on Thursday 10 September 2026")
                    .contains("/manage/link/");
            assertThat(mail.html()).contains("Open my page");
            assertThat(MailLint.wire(mail)).isEmpty();
            assertThat(MailLint.accessibility(mail)).isEmpty();
            assertThat(MailLint.privacy(mail, List.of("localhost", "helpline.example")))
                    .isEmpty();
        });
    }

    @Test
    void u_04_looking_changes_nothing_and_pressing_opens_once() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        Map<String, List<String>> before = tables.take();
        for (int i = 0; i < 20; i++) {
            given().get(link).then().statusCode(200).body(containsString("Open my page"));
            given().head(link);
            given().options(link);
        }
        assertThat(tables.take()).isEqualTo(before);

        Response opened = given().redirects().follow(false).post(link);

        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.header("Location")).endsWith(Owner.PAGE);
        assertThat(opened.header("Set-Cookie"))
                .startsWith("own-page=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/manage/subscription", "Max-Age=1800");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        given().post(link).then().statusCode(410).body(containsString("This link was used before"));
        given().get(link).then().statusCode(410);
        assertThat(tables.rows("select key_hash from visit")).hasSize(1);
    }

    @Test
    void s_10_the_database_holds_nothing_that_opens_a_page() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        String token = link.substring(OpenPagePages.PATH.length());
        String visit = given().redirects().follow(false).post(link).cookie(OwnPages.COOKIE);

        assertThat(tables.take().toString()).doesNotContain(token, visit);
        assertThat(Base64.getUrlDecoder().decode(visit)).hasSize(32);
    }

    @Test
    void the_link_works_for_half_an_hour_and_then_says_so() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);

        clock.advance(Duration.ofMinutes(30));

        given().post(link).then().statusCode(410).body(containsString("This link has expired"));
        clock.advance(Duration.ofDays(2));
        owner.getsMail();
        assertThat(tables.rows("select id from personal_link")).isEmpty();
        given().get(link).then().statusCode(410).body(containsString("This link has expired"));
    }

    @Test
    void no_second_link_is_sent_while_one_waits_and_the_newest_one_ends_the_older() {
        visitor.subscribes(ANN);
        String first = owner.linkToPage(ANN);
        owner.asks(ANN);
        owner.getsMail();
        assertThat(mailbox.to(ANN)).hasSize(2);

        clock.advance(Duration.ofMinutes(31));
        String second = owner.linkToPage(ANN);

        assertThat(mailbox.to(ANN)).hasSize(3);
        given().post(first).then().statusCode(410);
        given().redirects().follow(false).post(second).then().statusCode(303);
    }

    @Test
    void strangers_cannot_fill_a_mailbox_with_links() {
        visitor.subscribes(ANN);
        mailbox.clear();

        for (int i = 0; i < 20; i++) {
            owner.asks(ANN);
            owner.getsMail();
            clock.advance(Duration.ofMinutes(31));
        }

        assertThat(mailbox.to(ANN)).hasSize(5);
    }

    @Test
    void u_08_no_changed_token_opens_anything() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        String token = link.substring(OpenPagePages.PATH.length());
        String unknown = answer("A".repeat(56));
        byte[] bytes = Base64.getUrlDecoder().decode(token);

        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(answer(Base64.getUrlEncoder().withoutPadding().encodeToString(turned)))
                    .isEqualTo(unknown);
        }
        assertThat(answer(visitor.leaveLink(ANN).substring(LeaveLinks.PATH.length())))
                .isEqualTo(unknown);
        assertThat(unknown).startsWith("404");
        assertThat(tables.rows("select key_hash from visit")).isEmpty();
    }

    private static String answer(String token) {
        Response response = given().post(OpenPagePages.PATH + token);
        return response.statusCode() + response.asString();
    }

    private static String whole(Response answer, String address) {
        return answer.statusCode() + "\n" + answer.headers() + "\n"
                + answer.asString().replace(address, "ADDRESS");
    }
}

package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases U-02, U-07 and U-08. */
@FeatureTest
class LeaveLinkTest {

    private static final String ANN = "ann@example.org";

    private static final String MULTIPART =
            "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";

    @Inject
    Visitor visitor;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @BeforeEach
    void subscribe() {
        visitor.subscribes(ANN);
    }

    @Test
    void the_page_asks_and_its_button_ends_the_agreement() {
        String link = visitor.leaveLink(ANN);
        given().get(link).then().statusCode(200).body(containsString("Stop sending me Case Review Update"));
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");

        given().post(link + "?by=page").then().statusCode(200).body(containsString("You have left"));

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
        assertThat(lastConsent()).isEqualTo("UNSUBSCRIBED|/leave|MAIL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\n\r\nList-Unsubscribe=One-Click",
                "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 82\r\n\r\n" + MULTIPART,
                "Content-Length: 0\r\n\r\n",
                "\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\nfoo=1",
                "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{",
                "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc",
                "Content-Type: nonsense\r\nContent-Length: 3\r\n\r\nabc",
                "Content-Type: text/plain\r\nAccept: application/json\r\nContent-Length: 3\r\n\r\nabc",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n1a\r\nList-Unsubscribe=One-Click\r\n0\r\n\r\n",
                "Cookie: a=b\r\nOrigin: https://evil.example\r\nContent-Length: 0\r\n\r\n"
            })
    void u_02_a_mail_program_ends_the_agreement_by_one_post_of_any_shape(String rest) throws IOException {
        String link = visitor.leaveLink(ANN);

        String first = raw("POST " + link + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest);
        String second = raw("POST " + link + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + rest);

        assertThat(first)
                .startsWith("HTTP/1.1 200 ")
                .doesNotContainIgnoringCase("location:")
                .doesNotContainIgnoringCase("set-cookie:")
                .hasSizeLessThan(1500);
        assertThat(second).isEqualTo(first);
        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
        assertThat(lastConsent()).isEqualTo("UNSUBSCRIBED|/leave|ONE_CLICK");
        assertThat(tables.rows("select id from consent_record where event = 'UNSUBSCRIBED'"))
                .hasSize(1);
    }

    @Test
    void the_link_of_an_old_mail_still_works() {
        String link = visitor.leaveLink(ANN);

        clock.advance(Duration.ofDays(5 * 365));

        given().post(link).then().statusCode(200);
        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void who_is_no_longer_on_record_has_left() {
        String link = visitor.leaveLink(ANN);
        tables.change("delete from subscriber");

        given().post(link).then().statusCode(200);
        given().get(link).then().statusCode(200);
    }

    @Test
    void a_link_made_for_something_else_leaves_everything_as_it_was() {
        String confirm = visitor.signsUp("bob@example.org").replace("/confirm/", "/leave/");
        String link = visitor.leaveLink(ANN);

        String unknown = answer("/leave/" + "A".repeat(56));

        assertThat(unknown).startsWith("404");
        assertThat(answer(confirm)).isEqualTo(unknown);
        assertThat(answer(link.toLowerCase(java.util.Locale.ROOT))).isEqualTo(unknown);
        assertThat(answer(link.substring(0, link.length() - 4))).isEqualTo(unknown);
        assertThat(answer(link + "=")).isEqualTo(unknown);
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    private static String answer(String path) {
        io.restassured.response.Response response = given().post(path);
        return response.statusCode() + response.asString();
    }

    private String lastConsent() {
        return tables.rows("select concat_ws('|', event, page, source) from consent_record order by id desc")
                .get(0);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.casereviewupdate.relay.TestRelay.MESSAGE;
import static org.casereviewupdate.relay.TestRelay.TO_ANN;
import static org.casereviewupdate.support.SmtpAct.drop;
import static org.casereviewupdate.support.SmtpAct.raw;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.casereviewupdate.support.SmtpAct.silence;
import static org.casereviewupdate.support.SmtpAct.startTls;
import static org.casereviewupdate.support.SmtpAct.startTlsInjecting;

import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.SmtpAct;
import org.casereviewupdate.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the first packet to the point where mail may be sent, and everything that must stop before it. */
class OpeningTest {

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private Relay relay = TestRelay.at(server).relay();

    @AfterEach
    void close() {
        relay.close();
        server.close();
    }

    @Test
    void D_23_a_refused_connection_is_told() {
        server.close();

        assertThat(refusal().stage()).isEqualTo(Stage.CONNECT);
        assertThat(refusal().code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.3.2 Busy", "554 5.3.2 Not today"})
    void an_unfriendly_greeting_is_told(String greeting) {
        server.on(Moment.GREETING, reply(greeting));

        assertThat(refusal().stage()).isEqualTo(Stage.CONNECT);
        assertThat(refusal().code()).isEqualTo(Integer.parseInt(greeting.substring(0, 3)));
    }

    static Stream<SmtpAct> absences() {
        return Stream.of(silence(), drop(), raw("SSH-2.0-OpenSSH_9\r\n"));
    }

    @ParameterizedTest
    @MethodSource("absences")
    void a_relay_that_is_not_there_for_now_is_told(SmtpAct absence) {
        use(TestRelay.at(server).impatientBeforeTheMessage());
        for (Moment moment : List.of(Moment.EHLO, Moment.GREETING)) {
            server.on(moment, absence);

            assertThat(refusal()).returns(Stage.CONNECT, Handover::stage).returns(0, Handover::code);
        }
    }

    @Test
    void the_relay_hears_our_name() throws RelayUnavailable {
        relay.connect().close();

        assertThat(server.commands()).containsExactly("EHLO newsletter.charity.example", "QUIT");
    }

    @Test
    void mail_travels_under_tls_where_it_is_required() throws RelayUnavailable {
        use(TestRelay.at(server.withTls(TestCertificates.showing(TestCertificates.good())))
                .startTls(StartTls.REQUIRED));

        assertThat(send().accepted()).isTrue();
        assertThat(server.commands())
                .startsWith("EHLO newsletter.charity.example", "STARTTLS", "EHLO newsletter.charity.example");
    }

    @Test
    void tls_may_begin_with_the_first_octet() throws RelayUnavailable {
        server.withTlsFromStart(TestCertificates.showing(TestCertificates.good()));
        use(TestRelay.at(server).tlsFromStart());

        assertThat(send().accepted()).isTrue();
        assertThat(server.commands()).doesNotContain("STARTTLS");
    }

    @Test
    void D_28_without_starttls_no_mail_leaves() {
        server.offering("AUTH PLAIN");
        use(TestRelay.at(server).startTls(StartTls.REQUIRED).login("u", "secret", "PLAIN"));

        assertStoppedInSession();
    }

    static Stream<KeyStore> badCertificates() {
        return Stream.of(TestCertificates.stranger(), TestCertificates.wrongName(), TestCertificates.expired());
    }

    @ParameterizedTest
    @MethodSource("badCertificates")
    void D_28_with_a_bad_certificate_no_mail_leaves(KeyStore certificate) {
        server.offering("AUTH PLAIN").withTls(TestCertificates.showing(certificate));
        use(TestRelay.at(server).login("u", "secret", "PLAIN"));

        assertStoppedInSession();
    }

    @ParameterizedTest
    @MethodSource("badCertificates")
    void D_28_with_a_bad_certificate_in_the_first_octets_not_a_word_leaves(KeyStore certificate) {
        server.offering("AUTH PLAIN").withTlsFromStart(TestCertificates.showing(certificate));
        use(TestRelay.at(server).tlsFromStart().login("u", "secret", "PLAIN"));

        assertStoppedInSession();
        assertThat(server.commands()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 injected\r\n", "250-injected\r\n", "250-inj", "2"})
    void D_28_plain_text_injected_behind_starttls_ends_the_connection(String injected) {
        server.offering("AUTH PLAIN").withTls(TestCertificates.showing(TestCertificates.good()));
        server.on(Moment.STARTTLS, startTlsInjecting(injected));
        use(TestRelay.at(server).login("u", "secret", "PLAIN"));

        assertStoppedInSession();
    }

    @Test
    void a_handshake_that_is_cut_off_means_that_the_relay_is_not_there_for_now() {
        server.withTls(TestCertificates.showing(TestCertificates.good()));
        server.on(Moment.STARTTLS, reply("220 2.0.0 Ready to start TLS").then(drop()));

        assertThat(refusal()).returns(Stage.CONNECT, Handover::stage).returns(0, Handover::code);
    }

    @Test
    void D_28_a_refused_starttls_is_no_reason_to_go_on_without() {
        server.offering("AUTH PLAIN").withTls(TestCertificates.showing(TestCertificates.good()));
        server.on(Moment.STARTTLS, reply("454 4.7.0 Not now"));
        use(TestRelay.at(server).login("u", "secret", "PLAIN"));

        assertStoppedInSession();
        assertThat(refusal().code()).isEqualTo(454);
    }

    @Test
    void D_28_plain_text_leaves_the_machine_only_if_the_operator_says_so() throws RelayUnavailable {
        use(TestRelay.at(server).farAway());
        assertStoppedInSession();

        use(TestRelay.at(server).plaintextAllowed().farAway());
        assertThat(send().accepted()).isTrue();
    }

    @Test
    void D_28_a_password_never_leaves_the_machine_in_plain_text() {
        server.offering("AUTH PLAIN CRAM-MD5");
        use(TestRelay.at(server)
                .plaintextAllowed()
                .login("u", "secret", "PLAIN", "CRAM-MD5")
                .farAway());

        assertStoppedInSession();
    }

    @Test
    void what_was_offered_before_tls_does_not_count() throws RelayUnavailable {
        server.offering("PIPELINING", "AUTH PLAIN").withTls(TestCertificates.showing(TestCertificates.good()));
        server.on(Moment.STARTTLS, startTls().then(peer -> server.offering("AUTH CRAM-MD5")));
        use(TestRelay.at(server).login("u", "secret", "PLAIN", "CRAM-MD5"));

        relay.connect().close();

        assertThat(server.commands()).contains("AUTH CRAM-MD5");
    }

    @Test
    void D_27_a_refused_login_is_told_and_tried_once() {
        server.offering("AUTH PLAIN LOGIN CRAM-MD5").on(Moment.AUTH, reply("535 5.7.8 Wrong"));
        use(TestRelay.at(server).login("u", "secret", "PLAIN", "LOGIN"));

        assertThat(refusal()).isEqualTo(new Handover(Stage.SESSION, 535, "5.7.8", "Wrong"));
        assertThat(server.commands())
                .filteredOn(line -> line.startsWith("AUTH"))
                .hasSize(1);
    }

    @Test
    void D_27_a_relay_that_asks_for_more_than_there_is_to_say_is_told_and_tried_once() {
        server.offering("AUTH PLAIN").on(Moment.AUTH, reply("334 "));
        use(TestRelay.at(server).login("u", "secret", "PLAIN"));

        assertThat(refusal()).returns(Stage.SESSION, Handover::stage).returns(0, Handover::code);
        assertThat(server.commands()).containsOnlyOnce("AUTH PLAIN " + base64("\0u\0secret"));
    }

    @Test
    void an_offer_of_nothing_is_no_offer() throws RelayUnavailable {
        server.offering(" ", "=", "PIPELINING");

        relay.connect().close();
    }

    @Test
    void the_words_of_plain_are_those_of_rfc_4616() throws RelayUnavailable {
        logIn("PLAIN");

        assertThat(server.commands()).contains("AUTH PLAIN " + base64("\0news@charity.example\0pass word"));
    }

    @Test
    void the_words_of_login_are_name_then_password() throws RelayUnavailable {
        logIn("LOGIN");

        assertThat(server.commands())
                .containsSubsequence("AUTH LOGIN", base64("news@charity.example"), base64("pass word"));
    }

    @Test
    void the_words_of_cram_md5_are_those_of_rfc_2195() throws RelayUnavailable {
        server.offering("AUTH CRAM-MD5");
        use(TestRelay.at(server).login("tim", "tanstaaftanstaaf", "CRAM-MD5"));

        relay.connect().close();

        assertThat(server.commands())
                .containsSubsequence("AUTH CRAM-MD5", base64("tim b913a602c7eda7a495b4e6e7334d3890"));
    }

    @Test
    void the_words_of_xoauth2_carry_the_token() throws RelayUnavailable {
        logIn("XOAUTH2");

        assertThat(server.commands())
                .contains("AUTH XOAUTH2 " + base64("user=news@charity.example\1auth=Bearer pass word\1\1"));
    }

    @Test
    void a_long_token_waits_to_be_asked_for() throws RelayUnavailable {
        server.offering("AUTH XOAUTH2");
        use(TestRelay.at(server).login("u", "t".repeat(2_000), "XOAUTH2"));

        relay.connect().close();

        assertThat(server.commands())
                .containsSubsequence("AUTH XOAUTH2", base64("user=u\1auth=Bearer " + "t".repeat(2_000) + "\1\1"));
    }

    @Test
    void a_relay_with_no_way_of_logging_in_that_we_have_is_told() {
        server.offering("AUTH GSSAPI");
        use(TestRelay.at(server).login("u", "secret", "PLAIN"));

        assertStoppedInSession();
    }

    @Test
    void a_relay_that_was_never_configured_is_told() {
        Relay nowhere = new Relay(List.of(), TestRelay.at(server), address -> true);

        assertThat(nowhere.configured()).isFalse();
        assertThat(catchThrowableOfType(RelayUnavailable.class, nowhere::connect)
                        .handover()
                        .stage())
                .isEqualTo(Stage.CONNECT);
        nowhere.close();
    }

    private void logIn(String mechanism) throws RelayUnavailable {
        server.offering("AUTH GSSAPI " + mechanism);
        use(TestRelay.at(server).login("news@charity.example", "pass word", "PLAIN", "LOGIN", "XOAUTH2"));

        relay.connect().close();
    }

    private void assertStoppedInSession() {
        assertThat(refusal().stage()).isEqualTo(Stage.SESSION);
        assertThat(server.commands()).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        assertThat(server.received()).isEmpty();
    }

    private Handover refusal() {
        return catchThrowableOfType(RelayUnavailable.class, () -> relay.connect())
                .handover();
    }

    private Handover send() throws RelayUnavailable {
        try (RelayConnection connection = relay.connect()) {
            return connection.send(TO_ANN, MESSAGE);
        }
    }

    private void use(TestRelay settings) {
        use(settings.relay());
    }

    private void use(Relay other) {
        relay.close();
        relay = other;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}

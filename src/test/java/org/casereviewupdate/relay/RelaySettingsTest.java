package org.casereviewupdate.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of quarkus-mailer mean to the relay. */
class RelaySettingsTest {

    @Test
    void a_default_host_is_not_a_named_relay() {
        assertThat(RelaySettings.named(config(Map.of()))).isFalse();
        assertThat(RelaySettings.named(config(Map.of("quarkus.mailer.host", "localhost"))))
                .isTrue();
    }

    @Test
    void the_port_follows_from_tls() throws NoSuchAlgorithmException {
        assertThat(read(Map.of()).port()).isEqualTo(25);
        assertThat(read(Map.of("quarkus.mailer.tls", "true")).port()).isEqualTo(465);
        assertThat(read(Map.of("quarkus.mailer.port", "587")).port()).isEqualTo(587);
    }

    @Test
    void we_log_in_if_there_is_a_name_and_login_is_not_disabled() throws NoSuchAlgorithmException {
        Map<String, String> credentials = Map.of(
                "quarkus.mailer.username", "news",
                "quarkus.mailer.password", "secret",
                "quarkus.mailer.auth-methods", "plain cram-md5");

        Login login = read(credentials).login();

        assertThat(login).isNotNull();
        assertThat(login.mechanisms()).containsExactlyInAnyOrder("PLAIN", "CRAM-MD5");
        assertThat(login.toString()).doesNotContain("news", "secret");
        assertThat(read(Map.of()).login()).isNull();
        assertThat(read(Map.of("quarkus.mailer.username", "news", "quarkus.mailer.login", "DISABLED"))
                        .login())
                .isNull();
    }

    @Test
    void no_other_machine_is_spoken_to_in_plain_text_unless_that_is_allowed_and_never_with_a_password()
            throws NoSuchAlgorithmException {
        Map<String, String> remote = Map.of("quarkus.mailer.host", "192.0.2.1", "quarkus.mailer.start-tls", "OPTIONAL");
        Map<String, String> withLogin = Map.of(
                "quarkus.mailer.host", "192.0.2.1",
                "quarkus.mailer.start-tls", "DISABLED",
                "quarkus.mailer.username", "news",
                "quarkus.mailer.password", "secret");

        assertThatThrownBy(read(remote)::safe).hasMessageContaining("allow-plaintext");
        assertThatThrownBy(read(withLogin, new TestRelay(25).plaintextAllowed())::safe)
                .hasMessageContaining("password")
                .hasMessageNotContaining("secret");
        for (RelaySettings safe : List.of(
                read(remote, new TestRelay(25).plaintextAllowed()),
                read(Map.of("quarkus.mailer.host", "192.0.2.1")),
                read(Map.of("quarkus.mailer.host", "192.0.2.1", "quarkus.mailer.tls", "true")),
                read(Map.of("quarkus.mailer.start-tls", "DISABLED")))) {
            assertThat(safe.safe()).isSameAs(safe);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mock, true",
        "trust-all, true",
        "approved-recipients, .*@ours.example",
        "dkim.enabled, true",
        "approved-recipients[0], .*@ours.example",
        "truststore.paths, trust.p12",
        "key-store, keys.p12"
    })
    void a_setting_that_nothing_heeds_stops_the_start(String name, String value) {
        assertThatThrownBy(() -> Unheeded.refuse(config(Map.of("quarkus.mailer." + name, value))))
                .hasMessageContaining("quarkus.mailer." + name.replace("[0]", "") + " is refused");
    }

    @Test
    void what_is_switched_off_or_heeded_stops_nothing() {
        Unheeded.refuse(config(Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.trust-all", "false",
                "quarkus.mailer.host", "mail.example",
                "quarkus.mailer.tls-configuration-name", "relay")));
    }

    @Test
    void the_second_relay_is_held_to_the_same() throws NoSuchAlgorithmException {
        TestRelay config = new TestRelay(25).fallbackTo("192.0.2.2", "DISABLED");

        assertThatThrownBy(read(Map.of("quarkus.mailer.host", "192.0.2.1"), config)::withFallback)
                .hasMessageContaining("case-review-update.relay.fallback.start-tls");
    }

    private static RelaySettings read(Map<String, String> settings, RelayConfig config)
            throws NoSuchAlgorithmException {
        return RelaySettings.read(config(settings), SSLContext.getDefault(), config);
    }

    private static RelaySettings read(Map<String, String> settings) throws NoSuchAlgorithmException {
        return RelaySettings.read(config(settings), SSLContext.getDefault(), new TestRelay(25));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue("quarkus.mailer.host", "localhost")
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}

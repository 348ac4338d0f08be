package org.casereviewupdate.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {

    private static final byte[] TEXT = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);

    /** A secret of 32 bytes, the fewest there may be. */
    private static final String SECRET =
            Base64.getEncoder().encodeToString("s".repeat(32).getBytes(StandardCharsets.US_ASCII));

    @Test
    void it_is_an_hmac_sha256() {
        // printf '%s' 'what do ya want for nothing?' | openssl dgst -sha256 -hmac ssssssssssssssssssssssssssssssss
        assertThat(HexFormat.of()
                        .formatHex(ring("1:" + SECRET).mac(1, TEXT, TEXT.length).orElseThrow()))
                .isEqualTo("2ddf346453159261f2c038245b04289adf6eb63a6f739901704202593f41dcd7");
    }

    @Test
    void only_the_bytes_that_are_asked_for_count() {
        KeyRing ring = ring("1:" + SECRET);
        byte[] longer = "what do ya want for nothing? More.".getBytes(StandardCharsets.US_ASCII);

        assertThat(ring.mac(1, longer, TEXT.length))
                .hasValueSatisfying(mac ->
                        assertThat(mac).isEqualTo(ring.mac(1, TEXT, TEXT.length).orElseThrow()));
    }

    @Test
    void the_first_key_signs_and_a_key_that_is_not_there_seals_nothing() {
        KeyRing ring = ring(" 255 : " + SECRET, "1:" + SECRET);

        assertThat(ring.signing()).isEqualTo(255);
        assertThat(ring.mac(2, TEXT, TEXT.length)).isEmpty();
        assertThat(ring.mac(1, TEXT, TEXT.length)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0, each entry is id:secret",
        "256, each entry is id:secret",
        "x, each entry is id:secret",
        "'', each entry is id:secret"
    })
    void an_id_is_a_number_from_1_to_255(String id, String why) {
        assertThatThrownBy(() -> ring(id + ":" + SECRET)).hasMessageContaining(why);
    }

    @Test
    void what_is_unsafe_is_told() {
        assertThatThrownBy(() -> ring("1:" + SECRET, "1:" + SECRET)).hasMessageContaining("with its own id");
        assertThatThrownBy(() -> ring("1:?")).hasMessageContaining("not Base64");
        assertThatThrownBy(() -> ring("1:" + Base64.getEncoder().encodeToString(new byte[31])))
                .hasMessageContaining("fewer than 32 bytes");
        assertThatThrownBy(KeyRingTest::ring).hasMessageContaining("at least one key");
    }

    @Test
    void a_fingerprint_is_always_the_same_and_differs_by_kind_and_by_key() {
        Fingerprints prints = new Fingerprints(new Keys("1:" + SECRET));
        Fingerprints others =
                new Fingerprints(new Keys("1:" + Base64.getEncoder().encodeToString(new byte[32])));

        assertThat(prints.of("address", "ann@example.org"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(prints.of("address", "ann@example.org"))
                .isNotEqualTo(prints.of("network", "ann@example.org"))
                .isNotEqualTo(prints.of("address", "bob@example.org"))
                .isNotEqualTo(others.of("address", "ann@example.org"));
    }

    @Test
    void the_settings_are_told_at_the_start_what_is_wrong_with_them() throws ReflectiveOperationException {
        assertThat(wrong("1:" + SECRET)).isEmpty();
        assertThat(wrong("1:c2hvcnQ="))
                .singleElement()
                .extracting(ConstraintViolation::getMessage)
                .asString()
                .startsWith("a secret has fewer than 32 bytes");
    }

    private static Set<ConstraintViolation<Keys>> wrong(String entry) throws ReflectiveOperationException {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Keys keys = new Keys(entry);
            return factory.getValidator()
                    .forExecutables()
                    .validateReturnValue(keys, Keys.class.getMethod("keys"), keys.keys());
        }
    }

    private static KeyRing ring(String... entries) {
        return KeyRing.parse(List.of(entries));
    }

    /** Settings as they are written. */
    public record Keys(List<String> keys) implements TokenConfig {

        Keys(String entry) {
            this(List.of(entry));
        }
    }
}

package org.casereviewupdate.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases U-07 and U-08: tokens that were signed under five keys in five invented years, as they lie in mails that were kept. */
class TokenCorpusTest {

    private final Tokens today = ring(5, 4, 3, 2, 1);

    @ParameterizedTest
    @MethodSource("corpus")
    void u_07_a_token_of_any_year_says_what_it_said_then(Old old) {
        assertThat(today.read(old.purpose(), old.text())).contains(old.token());
        assertThat(ring(old.key())
                        .sign(old.purpose(), old.token().subject(), old.token().expires()))
                .as("signing has not changed")
                .isEqualTo(old.text());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void u_08_no_bit_of_it_can_be_turned_and_it_is_good_for_nothing_else(Old old) {
        byte[] bytes = Base64.getUrlDecoder().decode(old.text());

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
            for (Purpose purpose : Purpose.values()) {
                assertThat(today.read(purpose, text)).as("bit %d", bit).isEmpty();
            }
        }
        for (Purpose purpose : Purpose.values()) {
            assertThat(today.read(purpose, old.text()).isPresent()).isEqualTo(purpose == old.purpose());
        }
    }

    @Test
    void a_key_that_is_taken_out_ends_its_tokens_and_no_others() {
        Tokens without = ring(5, 4, 3);

        assertThat(corpus())
                .allSatisfy(old -> assertThat(
                                without.read(old.purpose(), old.text()).isPresent())
                        .isEqualTo(old.key() >= 3));
    }

    @Test
    void the_order_of_the_keys_decides_only_who_signs() {
        Tokens otherOrder = ring(2, 5, 1, 3, 4);

        assertThat(corpus())
                .allSatisfy(old ->
                        assertThat(otherOrder.read(old.purpose(), old.text())).contains(old.token()));
    }

    static Stream<Old> corpus() {
        try (InputStream file =
                Objects.requireNonNull(TokenCorpusTest.class.getResourceAsStream("/tokens/corpus.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines().skip(1).map(Old::of).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Tokens ring(int... keys) {
        List<String> entries =
                Arrays.stream(keys).mapToObj(id -> id + ":" + secret(id)).toList();
        return new Tokens(KeyRing.parse(entries));
    }

    private static String secret(int id) {
        try {
            byte[] seed = ("invented test key " + id).getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Old(int key, Purpose purpose, Token token, String text) {

        static Old of(String line) {
            String[] fields = line.split(",");
            long expires = Long.parseLong(fields[4]);
            Token token = new Token(UUID.fromString(fields[3]), expires == 0 ? null : Instant.ofEpochSecond(expires));
            return new Old(Integer.parseInt(fields[1]), Purpose.valueOf(fields[2]), token, fields[5]);
        }
    }
}

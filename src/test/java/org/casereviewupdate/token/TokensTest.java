package org.casereviewupdate.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases U-07 and U-08. */
class TokensTest {

    private static final UUID SUBJECT = UUID.fromString("01a2074e-7894-7652-85dc-8918827cb79b");
    private static final Instant EXPIRES = Instant.parse("2026-09-17T10:00:00Z");
    private static final String OLD_KEY =
            "1:" + Base64.getEncoder().encodeToString("o".repeat(32).getBytes());
    private static final String NEW_KEY =
            "2:" + Base64.getEncoder().encodeToString("n".repeat(32).getBytes());

    private final Tokens tokens = new Tokens(KeyRing.parse(List.of(OLD_KEY)));
    private final String token = tokens.sign(Purpose.CONFIRM, SUBJECT, EXPIRES);

    @Test
    void a_token_says_what_was_signed() {
        assertThat(tokens.read(Purpose.CONFIRM, token)).contains(new Token(SUBJECT, EXPIRES));
        assertThat(tokens.read(Purpose.LEAVE, tokens.sign(Purpose.LEAVE, SUBJECT, null)))
                .contains(new Token(SUBJECT, null));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void every_token_has_the_same_length_and_needs_no_encoding_in_a_link(Purpose purpose) {
        assertThat(tokens.sign(purpose, SUBJECT, null)).hasSize(Tokens.LENGTH).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.sign(purpose, new UUID(-1, -1), EXPIRES)).hasSize(Tokens.LENGTH);
    }

    @Test
    void a_token_opens_no_other_door() {
        for (Purpose purpose : Purpose.values()) {
            assertThat(tokens.read(purpose, token).isPresent()).isEqualTo(purpose == Purpose.CONFIRM);
        }
    }

    @Test
    void no_bit_can_be_turned() {
        byte[] bytes = Base64.getUrlDecoder().decode(token);

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(turned);
            for (Purpose purpose : Purpose.values()) {
                assertThat(tokens.read(purpose, text)).as("bit %d", bit).isEmpty();
            }
        }
    }

    @Test
    void no_letter_can_be_replaced_left_out_or_added() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .%\u0000é";

        for (int i = 0; i < token.length(); i++) {
            String head = token.substring(0, i);
            String tail = token.substring(i + 1);
            assertThat(tokens.read(Purpose.CONFIRM, head + tail)).isEmpty();
            assertThat(tokens.read(Purpose.CONFIRM, head)).isEmpty();
            for (char c : alphabet.toCharArray()) {
                String changed = head + c + tail;
                assertThat(tokens.read(Purpose.CONFIRM, changed).isPresent()).isEqualTo(changed.equals(token));
                assertThat(tokens.read(Purpose.CONFIRM, head + c + token.substring(i)))
                        .isEmpty();
            }
        }
    }

    @Test
    void other_spellings_of_the_same_bytes_are_refused() {
        assertThat(tokens.read(Purpose.CONFIRM, token + "=")).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, " " + token)).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, token.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, null)).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, "")).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, "A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void s_10_a_million_tokens_have_a_million_seals() {
        // The last eight bytes of each are enough to tell them apart, and fit into memory.
        long distinct = LongStream.range(0, 1_000_000)
                .map(i -> lastBytes(tokens.sign(Purpose.CONFIRM, new UUID(0, i), null)))
                .distinct()
                .count();

        assertThat(distinct).isEqualTo(1_000_000);
    }

    @Test
    void an_expired_token_is_still_genuine() {
        Token read = tokens.read(Purpose.CONFIRM, token).orElseThrow();

        assertThat(read.expired(EXPIRES.minusSeconds(1))).isFalse();
        assertThat(read.expired(EXPIRES)).isTrue();
    }

    @Test
    void a_token_without_an_expiry_never_stops_working() {
        Token read = tokens.read(Purpose.LEAVE, tokens.sign(Purpose.LEAVE, SUBJECT, null))
                .orElseThrow();

        assertThat(read.expired(Instant.MAX)).isFalse();
    }

    @Test
    void a_token_signed_before_a_rotation_works_until_its_key_is_taken_out() {
        Tokens rotated = new Tokens(KeyRing.parse(List.of(NEW_KEY, OLD_KEY)));
        Tokens without = new Tokens(KeyRing.parse(List.of(NEW_KEY)));

        assertThat(rotated.read(Purpose.CONFIRM, token)).contains(new Token(SUBJECT, EXPIRES));
        assertThat(without.read(Purpose.CONFIRM, token)).isEmpty();
        assertThat(tokens.read(Purpose.CONFIRM, rotated.sign(Purpose.CONFIRM, SUBJECT, EXPIRES)))
                .isEmpty();
    }

    @Test
    void another_key_under_the_same_id_verifies_nothing() {
        Tokens others = new Tokens(KeyRing.parse(List.of("1" + NEW_KEY.substring(1))));

        assertThat(others.read(Purpose.CONFIRM, token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                ":",
                "1:",
                "1:c2hvcnQ=",
                "1:not base64 at all!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "0:b29vb29vb29vb29vb29vb29vb29vb29vb29vb29vb28=",
                "256:b29vb29vb29vb29vb29vb29vb29vb29vb29vb29vb28=",
                "-1:b29vb29vb29vb29vb29vb29vb29vb29vb29vb29vb28=",
                "b29vb29vb29vb29vb29vb29vb29vb29vb29vb29vb28="
            })
    void an_unsafe_key_stops_the_start(String entry) {
        assertThatThrownBy(() -> KeyRing.parse(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_keys_with_one_id_and_no_key_at_all_stop_the_start() {
        assertThatThrownBy(() -> KeyRing.parse(List.of(OLD_KEY, OLD_KEY))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyRing.parse(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static long lastBytes(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        return ByteBuffer.wrap(bytes).getLong(bytes.length - Long.BYTES);
    }
}

package org.casereviewupdate.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealsTest {

    private static final byte[] SECRET = "twenty bytes of a key".getBytes(StandardCharsets.US_ASCII);

    private final Seals seals = under("1:" + key('a'));

    @Test
    void what_was_sealed_opens_at_its_place_only() {
        byte[] sealed = seals.seal("here", SECRET);

        assertThat(seals.open("here", sealed)).contains(SECRET);
        assertThat(seals.open("there", sealed)).isEmpty();
        assertThat(text(sealed)).doesNotContain("twenty").hasSize(1 + 12 + SECRET.length + 16);
    }

    @Test
    void the_same_secret_is_never_sealed_alike() {
        assertThat(seals.seal("here", SECRET)).isNotEqualTo(seals.seal("here", SECRET));
    }

    @Test
    void no_bit_of_a_seal_can_be_altered() {
        byte[] sealed = seals.seal("here", SECRET);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seals.open("here", altered)).as("bit " + bit).isEmpty();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(seals.open("here", Arrays.copyOf(sealed, length))).isEmpty();
        }
    }

    @Test
    void after_a_rotation_old_seals_open_until_their_key_goes() {
        byte[] old = seals.seal("here", SECRET);
        Seals rotated = under("2:" + key('b'), "1:" + key('a'));

        assertThat(seals.isCurrent(old)).isTrue();
        assertThat(rotated.open("here", old)).contains(SECRET);
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(rotated.seal("here", SECRET))).isTrue();
        assertThat(under("2:" + key('b')).open("here", old)).isEmpty();
    }

    private static Seals under(String... keys) {
        return new Seals(KeyRing.parse(List.of(keys)));
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package org.casereviewupdate.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs and reads the tokens in links.
 *
 * <p>A token is 42 bytes, written as 56 characters of base64url (RFC 4648 section 5): key id, purpose, subject, expiry in seconds since 1970
 * (0 for never), and the first 20 bytes of an HMAC-SHA256 over all that (RFC 2104 section 5 allows the truncation). The length never varies,
 * so that a token can be spliced into a message that is encoded already, and 42 divides by 3, so that no two texts decode to the same bytes.
 */
@Singleton
public class Tokens {

    /** The number of characters of every token. */
    public static final int LENGTH = 56;

    private static final int SIGNED = 1 + 1 + 16 + 4;
    private static final int SIZE = SIGNED + 20;

    private final KeyRing keys;

    @Inject
    Tokens(TokenConfig config) {
        this(KeyRing.parse(config.keys()));
    }

    Tokens(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Signs a token.
     *
     * @param purpose the one thing it may be used for
     * @param subject what it is about
     * @param expires when it stops working, to the second; null for never
     */
    public String sign(Purpose purpose, UUID subject, @Nullable Instant expires) {
        ByteBuffer token = ByteBuffer.allocate(SIZE)
                .put((byte) keys.signing())
                .put(purpose.code())
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .putInt(expires == null ? 0 : (int) expires.getEpochSecond());
        byte[] mac = keys.mac(keys.signing(), token.array(), SIGNED).orElseThrow();
        token.put(mac, 0, SIZE - SIGNED);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /**
     * Reads a token that somebody presented.
     *
     * @param purpose what they want to use it for
     * @param text what they presented
     * @return what it says, or nothing if it was not signed here for this purpose; an expired token is still returned, so that its owner can
     *     be told
     */
    public Optional<Token> read(Purpose purpose, @Nullable String text) {
        return decode(text).flatMap(bytes -> verify(purpose, bytes));
    }

    private Optional<Token> verify(Purpose purpose, byte[] bytes) {
        Optional<byte[]> expected = keys.mac(Byte.toUnsignedInt(bytes[0]), bytes, SIGNED);
        if (expected.isEmpty() || bytes[1] != purpose.code()) {
            return Optional.empty();
        }
        byte[] mac = Arrays.copyOfRange(bytes, SIGNED, SIZE);
        // Compared in constant time, so that a guess learns nothing from how long the answer took.
        if (!MessageDigest.isEqual(Arrays.copyOf(expected.get(), mac.length), mac)) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes, 2, SIGNED - 2);
        UUID subject = new UUID(fields.getLong(), fields.getLong());
        long expires = Integer.toUnsignedLong(fields.getInt());
        return Optional.of(new Token(subject, expires == 0 ? null : Instant.ofEpochSecond(expires)));
    }

    private static Optional<byte[]> decode(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}

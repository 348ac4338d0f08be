package org.casereviewupdate.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the program has to know again and whoever reads the database must not: AES-256-GCM (NIST SP 800-38D) under keys that are drawn
 * from the ring of the token keys (RFC 5869 section 2.3), so that they stand in the settings and never in a table.
 *
 * <p>What is sealed is the id of its key, 12 random bytes, the secret under the cipher, and 16 bytes that show whether anything was altered.
 */
@Singleton
public class Seals {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    /** What makes a key of the ring a key for this and for nothing else; the last byte is the counter of RFC 5869. */
    private static final byte[] USE = "sealed in a row\u0001".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;

    @Inject
    Seals(TokenConfig config) {
        this(KeyRing.parse(config.keys()));
    }

    Seals(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * Seals a secret under the key that signs.
     *
     * @param place what it is and whose; at another place it cannot be opened
     */
    public byte[] seal(String place, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] head = Arrays.copyOf(new byte[] {(byte) keys.signing()}, 1 + NONCE);
        System.arraycopy(nonce, 0, head, 1, NONCE);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.signing(), nonce, place).doFinal(secret);
            byte[] whole = Arrays.copyOf(head, head.length + sealed.length);
            System.arraycopy(sealed, 0, whole, head.length, sealed.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @return the secret; nothing if it was altered, comes from another place, or its key is no longer in the ring
     */
    public Optional<byte[]> open(String place, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG_BITS / 8
                || keys.mac(keyId(sealed), USE, USE.length).isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyId(sealed), nonce, place);
            return Optional.of(cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + CIPHER, impossible);
        }
    }

    /** Whether it is sealed under the key that signs, and so needs no new seal before an older key may go. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length > 0 && keyId(sealed) == keys.signing();
    }

    private Cipher cipher(int mode, int keyId, byte[] nonce, String place) throws GeneralSecurityException {
        byte[] key = keys.mac(keyId, USE, USE.length).orElseThrow();
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static int keyId(byte[] sealed) {
        return Byte.toUnsignedInt(sealed[0]);
    }
}

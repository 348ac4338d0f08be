package org.casereviewupdate.token;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys that sign and verify tokens. The first one signs. */
final class KeyRing {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SMALLEST_SECRET = 32;

    /** Ready to start; each use takes a copy, which costs a tenth of finding a provider and setting up the key. */
    private final Map<Integer, Mac> keys;

    private final int signing;

    private KeyRing(Map<Integer, Mac> keys) {
        this.keys = keys;
        this.signing = keys.keySet().iterator().next();
    }

    /**
     * Reads the ring from its settings.
     *
     * @throws IllegalArgumentException saying why, if an entry is no key or too weak
     */
    static KeyRing parse(List<String> entries) {
        Map<Integer, Mac> keys = new LinkedHashMap<>();
        for (String entry : entries) {
            int colon = entry.indexOf(':');
            int id = colon < 1 ? -1 : number(entry.substring(0, colon));
            if (id < 1 || id > 255 || keys.containsKey(id)) {
                throw unsafe("each entry is id:secret with its own id from 1 to 255");
            }
            keys.put(id, key(entry.substring(colon + 1).trim()));
        }
        if (keys.isEmpty()) {
            throw unsafe("at least one key is needed");
        }
        return new KeyRing(keys);
    }

    /** The id of the key that signs. */
    int signing() {
        return signing;
    }

    /** The HMAC-SHA256 of some bytes under one key of the ring, or nothing if the ring has no such key. */
    Optional<byte[]> mac(int keyId, byte[] data, int length) {
        Mac ready = keys.get(keyId);
        if (ready == null) {
            return Optional.empty();
        }
        try {
            Mac mac = (Mac) ready.clone();
            mac.update(data, 0, length);
            return Optional.of(mac.doFinal());
        } catch (CloneNotSupportedException broken) {
            throw new IllegalStateException("The platform's " + ALGORITHM + " can be copied", broken);
        }
    }

    private static Mac key(String secret) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException notBase64) {
            throw unsafe("a secret is not Base64");
        }
        if (bytes.length < SMALLEST_SECRET) {
            throw unsafe("a secret has fewer than 32 bytes; make one with: openssl rand -base64 32");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, broken);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    private static IllegalArgumentException unsafe(String why) {
        return new IllegalArgumentException(why);
    }
}

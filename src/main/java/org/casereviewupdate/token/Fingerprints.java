package org.casereviewupdate.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Recognises something that was seen before without keeping it: an HMAC-SHA256 under the key that signs. After a rotation nothing is
 * recognised any more, so this is for what is forgotten soon.
 */
@Singleton
public class Fingerprints {

    private final KeyRing keys;

    @Inject
    Fingerprints(TokenConfig config) {
        this.keys = KeyRing.parse(config.keys());
    }

    /**
     * The fingerprint of a text.
     *
     * @param kind what the text is; the same text of another kind has another fingerprint
     */
    public String of(String kind, String text) {
        byte[] bytes = (kind + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of()
                .formatHex(keys.mac(keys.signing(), bytes, bytes.length).orElseThrow());
    }
}

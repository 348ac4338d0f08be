package org.casereviewupdate.token;

import java.util.Base64;
import java.util.List;

/** Tokens under a key that only tests know. */
public final class TestTokens {

    private TestTokens() {}

    public static Tokens ring() {
        String secret = Base64.getEncoder().encodeToString("t".repeat(32).getBytes());
        return new Tokens(KeyRing.parse(List.of("1:" + secret)));
    }
}

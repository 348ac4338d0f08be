package org.casereviewupdate.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A program brings the secret of a key. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final Secret secret;

    KeyRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}

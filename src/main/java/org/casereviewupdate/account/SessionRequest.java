package org.casereviewupdate.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A browser brings the secret of a session. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final Secret secret;

    SessionRequest(Secret secret) {
        this.secret = secret;
    }

    Secret secret() {
        return secret;
    }
}

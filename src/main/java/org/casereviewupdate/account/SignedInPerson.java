package org.casereviewupdate.account;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in by the browser that asks.
 *
 * @param id their id
 * @param name how colleagues call them
 * @param role what they may do
 * @param session the id of the session
 * @param provedAt when they last proved again who they are
 */
public record SignedInPerson(
        UUID id,
        String name,
        Role role,
        UUID session,
        @Nullable Instant provedAt) {

    static final String ATTRIBUTE = "person";

    /** The person behind an identity; a program with a key is none. */
    public static Optional<SignedInPerson> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /**
     * The person behind an identity that has to be one.
     *
     * @throws NotSignedIn if it is none
     */
    public static SignedInPerson required(SecurityIdentity identity) {
        return of(identity).orElseThrow(NotSignedIn::new);
    }

    /** The name under which their deeds are recorded. */
    public String actor() {
        return "person:" + id;
    }
}

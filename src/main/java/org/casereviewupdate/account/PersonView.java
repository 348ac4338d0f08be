package org.casereviewupdate.account;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as admins and they themselves see them.
 *
 * @param id their id
 * @param name how colleagues call them
 * @param email what they sign in with; those whom their organisation signs in may have none
 * @param role what they may do
 * @param standing whether they can sign in
 * @param secondFactor whether they need a code besides the password
 * @param fromOutside whether their organisation signs them in
 * @param signedInAt when they last signed in, if they have
 */
public record PersonView(
        UUID id,
        String name,
        @Nullable String email,
        Role role,
        Standing standing,
        boolean secondFactor,
        boolean fromOutside,
        @Nullable Instant signedInAt) {

    /** Whether an admin has shut them out. */
    public boolean locked() {
        return standing == Standing.LOCKED;
    }

    /** Whether somebody can sign in. */
    public enum Standing {
        /** Has been sent a link and not used it. */
        INVITED,
        /** Can sign in. */
        ACTIVE,
        /** An admin has shut them out. */
        LOCKED;

        /** As people read it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

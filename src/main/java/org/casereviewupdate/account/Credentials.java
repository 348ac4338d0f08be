package org.casereviewupdate.account;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to sign in, and where.
 *
 * @param email what they say is their address
 * @param password what they say is their password
 * @param browser where they type it
 */
public record Credentials(String email, String password, Browser browser) {

    /** Hides the password, because it must never reach a log. */
    @Override
    public String toString() {
        return "Credentials[...]";
    }

    /**
     * A browser at the door.
     *
     * @param device what it was given when somebody signed in by it before, if that has been
     * @param address where it is
     */
    public record Browser(@Nullable String device, @Nullable String address) {

        @Nullable
        Secret secret() {
            return device == null ? null : new Secret(device);
        }

        /** Hides the secret and the address. */
        @Override
        public String toString() {
            return "Browser[...]";
        }
    }
}

package org.casereviewupdate.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom a request is about. The address stands in the body, because addresses of pages are logged on their way.
 *
 * @param address the email address
 */
public record SubscriberAddress(@NotBlank @Size(max = 320) String address) {

    /** Says nothing of the address, because it must never reach a log. */
    @Override
    public String toString() {
        return "SubscriberAddress[...]";
    }
}

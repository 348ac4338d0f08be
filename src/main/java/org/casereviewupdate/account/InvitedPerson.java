package org.casereviewupdate.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who has been invited.
 *
 * @param person who
 * @param invitation the id of the invitation
 * @param link the secret part of the link to set a password; told this once
 * @param until when the link stops working
 */
public record InvitedPerson(PersonView person, UUID invitation, String link, Instant until) {

    /** The link itself, below the address of the console. */
    public String path() {
        return "/console/invitation/" + link;
    }

    /** Hides the link's secret. */
    @Override
    public String toString() {
        return "InvitedPerson[" + person.id() + "]";
    }
}

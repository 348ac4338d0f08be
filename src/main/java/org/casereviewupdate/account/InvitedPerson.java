package org.casereviewupdate.account;

/**
 * Somebody who has been invited.
 *
 * @param person who
 * @param link the secret part of the link to set a password; told this once
 */
public record InvitedPerson(PersonView person, String link) {

    /** Hides the link's secret. */
    @Override
    public String toString() {
        return "InvitedPerson[" + person.id() + "]";
    }
}

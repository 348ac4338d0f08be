package org.casereviewupdate.account;

/**
 * How somebody's own account stands.
 *
 * @param person who they are
 * @param browsers in how many browsers they are signed in
 */
public record MyAccountView(PersonView person, long browsers) {

    /** Whether they are signed in in another browser as well. */
    public boolean elsewhere() {
        return browsers > 1;
    }
}

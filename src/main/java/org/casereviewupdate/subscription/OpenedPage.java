package org.casereviewupdate.subscription;

/**
 * What became of a link to one's own page.
 *
 * @param state what the link was good for
 * @param key the key of the visit; empty if the link was no longer good for one
 */
record OpenedPage(LinkState state, String key) {

    /** Says nothing of the key, because it must never reach a log. */
    @Override
    public String toString() {
        return "OpenedPage[" + state + "]";
    }
}

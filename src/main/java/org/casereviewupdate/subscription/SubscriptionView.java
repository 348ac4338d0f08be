package org.casereviewupdate.subscription;

/**
 * What a sign-up is told, the same for every address.
 *
 * @param message what happens next
 */
record SubscriptionView(String message) {

    static final SubscriptionView ACCEPTED = new SubscriptionView(
            "If this address can be subscribed, an email is on its way to it. The newsletter comes after the button on the page it"
                    + " links to has been pressed.");
}

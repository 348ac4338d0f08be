package org.casereviewupdate.subscription;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants the newsletter.
 *
 * @param email where to
 * @param choice how they want it; everything, if it is left out
 */
record NewSubscription(
        @Nullable String email, @Nullable @Valid WrittenChoice choice) {

    WrittenChoice chosen() {
        return choice == null ? WrittenChoice.NOTHING_CHOSEN : choice;
    }
}

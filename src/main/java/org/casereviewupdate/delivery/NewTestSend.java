package org.casereviewupdate.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.casereviewupdate.subscription.WrittenChoice;
import org.jspecify.annotations.Nullable;

/**
 * A test to be sent.
 *
 * @param to the address it goes to
 * @param choice as whom it is sent; everything in full and in English if it does not say
 */
record NewTestSend(
        @NotBlank @Size(max = 320) String to,
        @Valid @Nullable WrittenChoice choice) {

    WrittenChoice chosen() {
        return choice == null ? WrittenChoice.NOTHING_CHOSEN : choice;
    }
}

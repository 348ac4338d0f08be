package org.casereviewupdate.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A test to be sent.
 *
 * @param to the address it goes to
 */
record NewTestSend(@NotBlank @Size(max = 320) String to) {}

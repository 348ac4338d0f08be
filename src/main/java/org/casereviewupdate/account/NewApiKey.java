package org.casereviewupdate.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A key to be made.
 *
 * @param label whose it will be or what for
 * @param role what it may do
 */
record NewApiKey(
        @NotBlank @Size(max = 100) String label, @NotNull Role role) {}

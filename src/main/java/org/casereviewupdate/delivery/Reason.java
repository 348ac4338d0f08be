package org.casereviewupdate.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an issue is halted or cancelled.
 *
 * @param reason the reason, for the record; no personal data
 */
record Reason(@NotBlank @Size(max = 500) String reason) {}

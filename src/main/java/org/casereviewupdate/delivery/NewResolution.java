package org.casereviewupdate.delivery;

import jakarta.validation.constraints.NotNull;

/**
 * How an editor resolves one delivery.
 *
 * @param outcome what it is taken to be
 */
record NewResolution(@NotNull Resolution outcome) {}

package org.casereviewupdate.subscription;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants the newsletter.
 *
 * @param email where to
 */
record NewSubscription(@Nullable String email) {}

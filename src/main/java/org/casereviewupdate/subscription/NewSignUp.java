package org.casereviewupdate.subscription;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sent in to become a subscriber.
 *
 * @param email what was typed
 * @param wordingHash the words that the form showed, where it was ours
 * @param page the address of the page or door
 */
record NewSignUp(@Nullable String email, @Nullable String wordingHash, String page, ConsentSource source) {}

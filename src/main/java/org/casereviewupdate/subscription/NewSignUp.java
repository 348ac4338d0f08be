package org.casereviewupdate.subscription;

import org.casereviewupdate.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent in to become a subscriber.
 *
 * @param email what was typed
 * @param wordingHash the words that the form showed, where it was ours
 * @param page the address of the page or door
 * @param source by which door
 * @param choice how they want the newsletter
 * @param network where they came from, as {@link org.casereviewupdate.web.Peer} tells it
 */
record NewSignUp(
        @Nullable String email,
        @Nullable String wordingHash,
        String page,
        ConsentSource source,
        Choice choice,
        String network) {

    /** A form of ours brings the hash of its words; what somebody else writes there is nothing to keep. */
    NewSignUp {
        wordingHash = Wordings.isHash(wordingHash) ? wordingHash : null;
    }

    /** Somebody who chooses nothing. */
    NewSignUp(@Nullable String email, @Nullable String wordingHash, String page, ConsentSource source, String network) {
        this(email, wordingHash, page, source, Choice.everything(Language.ENGLISH), network);
    }
}
